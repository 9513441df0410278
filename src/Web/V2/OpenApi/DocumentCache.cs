using System.Text;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FunQuail.Web.V2.OpenApi;

/// <summary>Keeps the document's bytes: what it tells cannot change while the program runs.</summary>
internal sealed class DocumentCache(IServiceScopeFactory scopes)
{
    private readonly Lock _gate = new();
    private Task<byte[]>? _made;

    public Task<byte[]> GetAsync()
    {
        lock (_gate)
        {
            if (_made is null or { IsFaulted: true }) _made = MakeAsync();
            return _made;
        }
    }

    private async Task<byte[]> MakeAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var provider = scope.ServiceProvider.GetRequiredKeyedService<IOpenApiDocumentProvider>(V2OpenApi.Document);
        var document = await provider.GetOpenApiDocumentAsync(CancellationToken.None);
        return Encoding.UTF8.GetBytes(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1));
    }
}
