using System.Globalization;
using System.Text.Json.Nodes;
using FunQuail.Domain.Common;
using FunQuail.Web.V2.Library;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FunQuail.Web.V2.OpenApi;

/// <summary>Describes answers: what each status means, its headers, an example of each problem.</summary>
internal static class AnswerFacts
{
    private const string ExampleTrace = "4bf92f3577b34da6a3ce929d0e0e4736";

    public static Task AddAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        foreach (var (status, answer) in operation.Responses ?? [])
        {
            answer.Description = MeaningOf(status);
            if (answer is not OpenApiResponse response) continue;

            if (status is "200" or "206" or "304") AddHeaders(response);
            if (response.Content?.Remove(AudioReply.AnyAudio, out var audio) is true) response.Content["audio/*"] = audio;
            if (response.Content?.TryGetValue(V2Problems.ContentType, out var problem) is true)
                problem.Example = ExampleOf(status);
        }

        return Task.CompletedTask;
    }

    private static string MeaningOf(string status) => status switch
    {
        "200" => "Here it is.",
        "206" => "The range that was asked for.",
        "304" => "The client has it already.",
        "400" => "Something about the request is wrong; the problem says what.",
        "404" => "There is no such thing, or not for this viewer.",
        "412" => "The thing is not in the state that the request's conditions ask for.",
        "416" => "The file has no such bytes; Content-Range tells its size.",
        "429" => "Too much at once for this viewer; Retry-After tells when to try again.",
        "503" => "Something that is needed does not answer now, or is missing; the problem says what.",
        _ => status,
    };

    private static void AddHeaders(OpenApiResponse response)
    {
        response.Headers ??= new Dictionary<string, IOpenApiHeader>();
        response.Headers["ETag"] = new OpenApiHeader
        {
            Description = "Strong entity tag; send it back in If-None-Match.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };
    }

    private static JsonNode? ExampleOf(string status) => JsonNode.Parse(V2Json.Bytes(status switch
    {
        "400" => V2Problems.From([Error.Invalid("parameter.unknown",
            "There is no query parameter `pagesize` here. Did you mean `page_size`?", "pagesize")], ExampleTrace),
        "404" => V2Problems.From([Error.NotFound("artist.not_found", "There is no such artist.")], ExampleTrace),
        _ => V2Problems.From(int.Parse(status, CultureInfo.InvariantCulture), ExampleTrace),
    }));
}
