import { createSocket } from 'node:dgram'
import { createServer } from 'node:net'

export interface Listener {
  readonly port: number
  /** What arrived so far: the first line of each TCP connection (`connection` if it said nothing), `udp` for each packet. */
  readonly arrivals: () => readonly string[]
  close(): Promise<void>
}

/** Listens on 127.0.0.1, by TCP and UDP on one port, and notes whatever arrives. It answers nothing useful. */
export async function listenForRequests(): Promise<Listener> {
  const arrivals: string[] = []
  const server = createServer((socket) => {
    const index = arrivals.push('connection') - 1
    socket.on('error', () => {})
    socket.once('data', (data) => {
      arrivals[index] = data.toString('latin1').split('\r\n')[0] ?? ''
      socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const udp = createSocket('udp4', () => arrivals.push('udp'))
  await new Promise<void>((resolve) => udp.bind(port, '127.0.0.1', resolve))
  return {
    port,
    arrivals: () => [...arrivals],
    close: async () => {
      udp.close()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
