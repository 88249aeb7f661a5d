import { Writable } from "node:stream"
import { strFromU8, unzipSync } from "fflate"
import { ZipWriter } from "../zip-writer"

/** A stream that takes a byte at a time before it asks for a pause. */
function slowSink() {
  const chunks: Buffer[] = []
  const out = new Writable({
    highWaterMark: 1,
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk)
      setImmediate(done)
    },
  })
  return { out, bytes: () => Buffer.concat(chunks) }
}

const files = [
  { name: "anh/mật-ong.txt", content: Buffer.from("mật ong bạc hà") },
  { name: "rỗng.bin", content: Buffer.alloc(0) },
]

async function zipped() {
  const { out, bytes } = slowSink()
  const ended = new Promise((resolve) => out.on("finish", resolve))
  const zip = new ZipWriter(out)
  for (const { name, content } of files) {
    await zip.add(name, content)
  }
  const size = zip.end()
  await ended
  return { size, content: bytes() }
}

test("what was added comes out again, and the size is that of the file", async () => {
  const { size, content } = await zipped()
  expect(size).toBe(content.length)
  const entries = unzipSync(content)
  expect(Object.keys(entries)).toEqual(files.map(({ name }) => name))
  expect(strFromU8(entries["anh/mật-ong.txt"])).toBe("mật ong bạc hà")
  expect(entries["rỗng.bin"]).toHaveLength(0)
})

test("the same files give the same bytes at another time", async () => {
  const first = await zipped()
  const later = jest.useFakeTimers({ now: new Date("2031-05-06"), doNotFake: ["setImmediate"] })
  const second = await zipped()
  later.useRealTimers()
  expect(second.content.equals(first.content)).toBe(true)
})

test("a stream that breaks ends the writing", async () => {
  const out = new Writable({
    highWaterMark: 1,
    write: (_chunk, _encoding, done) => setImmediate(() => done(new Error("disk full"))),
  })
  await expect(new ZipWriter(out).add("a", Buffer.from("a"))).rejects.toThrow("disk full")
})
