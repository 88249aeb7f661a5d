// MikroORM keeps entity metadata in one global store; a file that boots Medusa must not see the last one's.
const { MetadataStorage } = require("@medusajs/framework/mikro-orm/core")

MetadataStorage.clear()
