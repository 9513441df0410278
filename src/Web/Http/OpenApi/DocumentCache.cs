using System.Text;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FunQuail.Web.Http.OpenApi;

/// <summary>Keeps the bytes of documents: what they tell cannot change while the program runs.</summary>
internal sealed class DocumentCache(IServiceScopeFactory scopes)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Task<byte[]>> _made = [];

    /// <param name="name">What the generator knows the document as.</param>
    public Task<byte[]> GetAsync(string name)
    {
        lock (_gate)
        {
            if (!_made.TryGetValue(name, out var made) || made.IsFaulted) _made[name] = made = MakeAsync(name);
            return made;
        }
    }

    private async Task<byte[]> MakeAsync(string name)
    {
        await using var scope = scopes.CreateAsyncScope();
        var provider = scope.ServiceProvider.GetRequiredKeyedService<IOpenApiDocumentProvider>(name);
        var document = await provider.GetOpenApiDocumentAsync(CancellationToken.None);
        return Encoding.UTF8.GetBytes(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1));
    }
}
