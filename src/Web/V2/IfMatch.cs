using System.Reflection;
using FunQuail.Application.Common.Messaging;
using FunQuail.Web.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace FunQuail.Web.V2;

/// <summary>
/// The condition of a write (<c>If-Match</c>; RFC 9110, 13.1.1), for an endpoint to take as a parameter. Bodies differ by viewer,
/// so it is the version of an entity tag that counts.
/// </summary>
internal sealed class IfMatch(ExpectedVersions versions) : IEndpointParameterMetadataProvider
{
    public const string Description =
        "The `ETag` that was read: the thing is changed only if it is still in that state, and `412` answered otherwise.";

    public ExpectedVersions Versions { get; } = versions;

    /// <summary>Called by the framework for a parameter of this type.</summary>
    public static ValueTask<IfMatch?> BindAsync(HttpContext context) =>
        ValueTask.FromResult<IfMatch?>(new IfMatch(Read(context.Request)));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        builder.Metadata.Add(Conditional.Mark);
        builder.Metadata.Add(new ProducesResponseTypeMetadata(
            StatusCodes.Status412PreconditionFailed, typeof(Problem), [V2Problems.ContentType]));
    }

    /// <summary>What cannot be read is the tag of nothing, and so matches nothing.</summary>
    private static ExpectedVersions Read(HttpRequest request)
    {
        if (request.Headers.IfMatch.Count == 0) return default;

        var tags = request.GetTypedHeaders().IfMatch;
        return tags.Contains(EntityTagHeaderValue.Any)
            ? default
            : ExpectedVersions.Of([.. tags.Select(EntityTags.VersionOf).OfType<int>()]);
    }
}

/// <summary>Marks endpoints that heed the condition.</summary>
internal sealed class Conditional
{
    public static readonly Conditional Mark = new();
}
