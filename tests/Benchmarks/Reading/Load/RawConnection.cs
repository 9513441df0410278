using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using FunQuail.Benchmarks.Measuring;

namespace FunQuail.Benchmarks.Reading.Load;

/// <summary>
/// A kept-alive HTTP/1.1 connection (RFC 9112) that asks and waits, one request after the other, and makes no objects meanwhile:
/// client and server share the processors, so what the client takes is missing there.
/// </summary>
internal sealed class RawConnection : IDisposable
{
    private const int BufferSize = 256 * 1024;
    private const int ReceiveLimit = 60_000;

    private readonly Socket _socket;
    private readonly byte[] _buffer = new byte[BufferSize];

    public RawConnection(string address)
    {
        var uri = new Uri(address);
        _socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
        {
            NoDelay = true,
            ReceiveTimeout = ReceiveLimit,
        };
        _socket.Connect(IPAddress.Parse(uri.Host), uri.Port);
    }

    /// <summary>Sends a request and reads the answer to its end; the status, and how long the body was.</summary>
    /// <exception cref="BenchmarkFailedException">What came is no answer of known length.</exception>
    public (int Status, long Bytes) Exchange(ReadOnlySpan<byte> request)
    {
        _socket.Send(request);
        var filled = 0;
        int headEnd;
        do
        {
            filled += Receive(filled);
            headEnd = _buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
        }
        while (headEnd < 0);

        var head = _buffer.AsSpan(0, headEnd + 2);
        if (!Utf8Parser.TryParse(head[9..], out int status, out _))
            throw new BenchmarkFailedException("An answer has no status.");

        if (status == (int)HttpStatusCode.NotModified) return (status, 0);

        var body = headEnd + 4;
        if (LengthIn(head) is { } length)
        {
            for (var missing = length - (filled - body); missing > 0;) missing -= Receive(0);
            return (status, length);
        }

        if (head.IndexOf("Transfer-Encoding: chunked\r\n"u8) < 0)
            throw new BenchmarkFailedException("An answer has neither a Content-Length nor chunks.");

        return (status, ReadChunks(body, filled));
    }

    public void Dispose() => _socket.Dispose();

    private int Receive(int at)
    {
        if (at == BufferSize) throw new BenchmarkFailedException("The head of an answer is endless.");

        var received = _socket.Receive(_buffer, at, BufferSize - at, SocketFlags.None);
        return received > 0 ? received : throw new BenchmarkFailedException("The server closed a connection amid an answer.");
    }

    private static long? LengthIn(ReadOnlySpan<byte> head)
    {
        var name = "\r\nContent-Length: "u8;
        var at = head.IndexOf(name);
        return at >= 0 && Utf8Parser.TryParse(head[(at + name.Length)..], out long length, out _) ? length : null;
    }

    /// <summary>Chunk by chunk, to the empty one (RFC 9112, section 7.1); trailers are not expected.</summary>
    private long ReadChunks(int at, int filled)
    {
        for (var total = 0L; ;)
        {
            int lineEnd;
            while ((lineEnd = _buffer.AsSpan(at, filled - at).IndexOf("\r\n"u8)) < 0) Refill();
            if (!Utf8Parser.TryParse(_buffer.AsSpan(at, lineEnd), out int size, out _, 'x'))
                throw new BenchmarkFailedException("A chunk has no length.");

            at += lineEnd + 2;
            total += size;
            for (var rest = size + 2; rest > 0;)
            {
                if (at == filled) Refill();
                var step = Math.Min(rest, filled - at);
                at += step;
                rest -= step;
            }

            if (size == 0) return total;
        }

        void Refill()
        {
            _buffer.AsSpan(at, filled - at).CopyTo(_buffer);
            (filled, at) = (filled - at, 0);
            filled += Receive(filled);
        }
    }
}
