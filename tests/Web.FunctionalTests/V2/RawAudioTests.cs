using System.Net.Sockets;
using System.Text;

namespace FunQuail.Web.FunctionalTests.V2;

/// <summary>What a polite client would not send, through a bare socket.</summary>
internal sealed class RawAudioTests
{
    private const string Path = "/api/v2/recordings/00000000-0000-0000-0000-0000000000d1/audio";

    [TestCase("Range: bytes=0-1\r\nRange: bytes=4-5\r\n", "HTTP/1.1 200 OK")]
    [TestCase("Range:\r\n", "HTTP/1.1 200 OK")]
    [TestCase("Range: bytes=0-1\r\nIf-Range: nonsense\r\n", "HTTP/1.1 200 OK")]
    [TestCase("Range: bytes = 0-1\r\n", "HTTP/1.1 200 OK")]
    [TestCase("Range: bytes=0-1\r\nIf-None-Match: not a tag\r\n", "HTTP/1.1 206 Partial Content")]
    [TestCase("Range: bytes=0-1\r\nIf-Modified-Since: yesterday\r\n", "HTTP/1.1 206 Partial Content")]
    [TestCase("If-None-Match: *\r\nRange: bytes=999999999-\r\n", "HTTP/1.1 304 Not Modified")]
    public async Task Odd_headers_are_answered_by_the_book(string headers, string status)
    {
        var answer = await AskAsync($"GET {Path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{headers}\r\n");

        Assert.That(answer, Does.StartWith(status));
    }

    [Test]
    public async Task A_head_request_gets_no_body()
    {
        var answer = await AskAsync($"HEAD {Path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        Assert.That(answer, Does.StartWith("HTTP/1.1 200 OK").And.EndWith("\r\n\r\n"));
    }

    [Test]
    public async Task A_listener_who_hangs_up_harms_nobody()
    {
        for (var time = 0; time < 20; time++)
        {
            using var socket = await ConnectAsync();
            await socket.SendAsync(Encoding.ASCII.GetBytes($"GET {Path} HTTP/1.1\r\nHost: localhost\r\n\r\n"));
            await socket.ReceiveAsync(new byte[100]);
            socket.LingerState = new LingerOption(true, 0);
        }

        using var answer = await V2Fixture.Client.GetAsync(new Uri(Path, UriKind.Relative));
        Assert.That((await answer.Content.ReadAsByteArrayAsync()).Length, Is.EqualTo(new FileInfo(V2Fixture.App.Flac).Length));
    }

    private static async Task<string> AskAsync(string request)
    {
        using var socket = await ConnectAsync();
        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }

    private static async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(V2Fixture.App.Address.Host, V2Fixture.App.Address.Port);
        return socket;
    }
}
