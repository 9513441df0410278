using System.Globalization;
using System.Text.Json.Nodes;
using FunQuail.Application.Identity.Access;
using FunQuail.Domain.Common;
using FunQuail.Web.Http.OpenApi;
using FunQuail.Web.V2.Library;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FunQuail.Web.V2.OpenApi;

/// <summary>Describes answers: what each status means, its headers, an example of each body.</summary>
internal static class AnswerFacts
{
    private const string ExampleTrace = "4bf92f3577b34da6a3ce929d0e0e4736";

    public static Task AddAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        AddFailures(operation, context);
        foreach (var (status, answer) in operation.Responses ?? [])
        {
            answer.Description = MeaningOf(status);
            if (answer is not OpenApiResponse response) continue;

            var isAudio = response.Content?.Remove(AudioReply.AnyAudio) is true;
            if (isAudio) response.Content!["audio/*"] = Bytes();
            AddHeaders(response, status, isAudio, IsRead(context));
            if (response.Content?.TryGetValue(V2Problems.ContentType, out var problem) is true)
                problem.Example = ProblemOf(status);
            else if (response.Content?.TryGetValue("application/json", out var body) is true)
                body.Example = BodyOf(context, status);
        }

        return Task.CompletedTask;
    }

    /// <summary>What nobody expects can happen anywhere, so no endpoint says it.</summary>
    private static void AddFailures(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        if (operation.Responses?.TryGetValue("400", out var refusal) is not true || refusal.Content is null) return;

        var body = new OpenApiMediaType { Schema = refusal.Content[V2Problems.ContentType].Schema };
        string[] expected = AccessFacts.ScopeOf(context) is null ? ["500"] : ["401", "403", "500"];
        foreach (var status in expected.Where(status => !operation.Responses.ContainsKey(status)))
        {
            operation.Responses[status] = new OpenApiResponse
            {
                Content = new Dictionary<string, OpenApiMediaType> { [V2Problems.ContentType] = body },
            };
        }
    }

    private static OpenApiMediaType Bytes() =>
        new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } };

    private static string MeaningOf(string status) => Sentence(status) + ProblemCodes.Table(NumberOf(status));

    private static string Sentence(string status) => status switch
    {
        "200" => "Here it is.",
        "201" => "It is made; Location tells where it is.",
        "204" => "It is done.",
        "206" => "The range that was asked for.",
        "304" => "The client has it already.",
        "400" => "Something about the request is wrong; the problem says what.",
        "401" => "Who asks has to be known, or the token opens nothing; WWW-Authenticate tells by which scheme to come.",
        "403" => "Whoever asks is known, and lacks the scope.",
        "404" => "There is no such thing, or not for this viewer.",
        "409" => "It does not go together with what is there; the problem says what.",
        "412" => "The thing is not in the state that the request's conditions ask for.",
        "413" => "The body is longer than this server takes.",
        "415" => "The body is of a type that is not taken here.",
        "416" => "The file has no such bytes; Content-Range tells its size.",
        "422" => "The request cannot be carried out under this key; the problem says why.",
        "429" => "Too much for this caller; Retry-After tells when to try again.",
        "500" => "The server failed. It is not the request's fault.",
        "503" => "Something that is needed does not answer now, or is missing; the problem says what.",
        _ => status,
    };

    private static bool IsRead(OpenApiOperationTransformerContext context) =>
        context.Description.HttpMethod is null || HttpMethods.IsGet(context.Description.HttpMethod);

    private static void AddHeaders(OpenApiResponse response, string status, bool isAudio, bool isRead)
    {
        if (!isRead && status is ("200" or "201" or "204"))
            Add("Cache-Control", "`no-store`: no copy of it stays anywhere.");
        if (status is "201") Add("Location", "Where it is from now on.");
        if (isRead && status is ("200" or "206" or "304"))
        {
            Add("ETag", "Strong entity tag; send it back in If-None-Match.");
            Add("Cache-Control", "What was kept is shown again only after asking with If-None-Match; proxies keep nothing.");
        }

        if (isAudio)
        {
            Add("Accept-Ranges", "Ranges are counted in bytes.");
            Add("Last-Modified", "When the file was changed.");
            Add("Content-Disposition", "The file's name; only with `download=true`.");
        }

        if (status is "401" or "403") Add("WWW-Authenticate", "The scheme, and what was wrong with the token (RFC 6750).");
        if (status is "429") Add("Retry-After", "Seconds until it is worth trying again.");
        if (status is "206" or "416") Add("Content-Range", "Which bytes of how many; with 416 only how many.");

        void Add(string name, string description)
        {
            response.Headers ??= new Dictionary<string, IOpenApiHeader>();
            response.Headers[name] = new OpenApiHeader
            {
                Description = description,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            };
        }
    }

    private static JsonNode? BodyOf(OpenApiOperationTransformerContext context, string status)
    {
        var view = context.Description.SupportedResponseTypes.FirstOrDefault(type => type.StatusCode == NumberOf(status))?.Type;
        return view is null ? null : ViewExamples.Of(view, "/" + context.Description.RelativePath);
    }

    private static JsonNode? ProblemOf(string status) => JsonNode.Parse(V2Json.Bytes(status switch
    {
        "400" => V2Problems.From([Error.Invalid("parameter.unknown",
            "There is no query parameter `pagesize` here. Did you mean `page_size`?", "pagesize")], ExampleTrace),
        "401" => V2Problems.From([AccessErrors.NotAuthenticated], ExampleTrace),
        "403" => V2Problems.From([AccessErrors.InsufficientScope("read:libraries")], ExampleTrace),
        "409" => V2Problems.From([new Error(ErrorKind.Conflict, "account.user_name_taken",
            "This name belongs to somebody, or did once, or is kept for the server: choose another.", "username")], ExampleTrace),
        "404" => V2Problems.From([Error.NotFound("artist.not_found", "There is no such artist.")], ExampleTrace),
        _ => V2Problems.From(NumberOf(status), ExampleTrace),
    }));

    private static int NumberOf(string status) => int.Parse(status, CultureInfo.InvariantCulture);
}
