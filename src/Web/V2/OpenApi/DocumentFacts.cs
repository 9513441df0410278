using FunQuail.Web.Http.OpenApi;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FunQuail.Web.V2.OpenApi;

/// <summary>What the description says of itself.</summary>
internal static class DocumentFacts
{
    private static readonly IReadOnlyList<(string Name, string Description)> Tags =
    [
        ("Artists", "People and groups who are credited with something."),
        ("Release groups", "What people mean when they name a record, whichever of its versions."),
        ("Releases", "Versions of a record: pressings, reissues, other media. Their tracks are places for recordings."),
        ("Recordings", "What was recorded, once each, and its audio."),
        ("Tags", "Words that things are tagged with."),
        ("Attachments", "Pictures."),
        ("Users", "Accounts: registering, and what people do with their own."),
        ("Invitations", "Codes by which people may register on a server that is not open to everybody."),
        ("Applications", "Programs that use the API for their owners and for others who agree, and what they were given."),
        ("Instance", "What the server tells of itself."),
        ("Search", "Finding things of all kinds by the words of their names."),
    ];

    public static Task AddAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        var info = new OpenApiInfo
        {
            Title = "FunQuail API v2",
            Version = "2.0.0",
            Summary = "A library of music, as its server tells it.",
            Description =
                "Each address that takes GET takes HEAD as well. Answers carry a strong `ETag` and honour `If-None-Match`. " +
                "Each operation names the scope that it takes; a server may let everybody read without one. " +
                "Lists are followed by `next`. Refusals are problems (RFC 9457) with a stable `code`. " +
                "Parameters and properties that are not known are refused by name. Bodies are JSON, at most 64 KiB.",
        };
        document.Introduce(info, Tags);
        return Task.CompletedTask;
    }
}
