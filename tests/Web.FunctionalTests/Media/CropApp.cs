using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Media.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Web.FunctionalTests.Media;

/// <summary>The real server with pictures that the test brings.</summary>
internal sealed class CropApp : IAsyncDisposable
{
    private readonly FunQuailApp _app;

    private CropApp(FunQuailApp app) => _app = app;

    public HttpClient Client => _app.Client;

    public static async Task<CropApp> StartAsync(Action<IServiceCollection>? replace = null) =>
        new(await FunQuailApp.StartAsync(replace));

    /// <summary>Takes the picture in as an import does; the path of its pictures, with a slash at its end.</summary>
    public async Task<string> AddAsync(byte[] picture)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var taken = await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().InTransactionAsync(
            ct => scope.ServiceProvider.GetRequiredService<IAttachmentIntake>().TakeAsync(picture, ct),
            result => result.Succeeded,
            CancellationToken.None);
        await using var command = _app.Database.DataSource.CreateCommand("SELECT guid FROM attachment WHERE id = $1");
        command.Parameters.AddWithValue(taken.Value);
        return $"/media/attachments/{(Guid)(await command.ExecuteScalarAsync())!}/";
    }

    public async Task<byte[]> GetAsync(string path)
    {
        using var answer = await Client.GetAsync(new Uri(path, UriKind.Relative));
        var body = await answer.Content.ReadAsByteArrayAsync();
        Assert.That(answer.IsSuccessStatusCode, Is.True, System.Text.Encoding.UTF8.GetString(body));
        Assert.That(answer.Content.Headers.ContentType!.ToString(), Is.EqualTo("image/jpeg"));
        return body;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
