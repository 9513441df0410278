using FunQuail.Web.Http;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.OpenApi;
using FunQuail.Web.Http.RateLimits;

namespace FunQuail.Web.V1.OpenApi;

/// <summary>The description of v1 (OpenAPI 3.1), made once.</summary>
internal static class V1OpenApi
{
    public const string Document = "v1";

    public static IServiceCollection AddV1OpenApi(this IServiceCollection services)
    {
        services.AddSingleton(new ApiDocument(Document, "API v1, of Funkwhale's clients", $"{V1Api.Prefix}/openapi.json"));
        return services.AddOpenApi(Document, options =>
        {
            options.Describe(Document, SchemaFacts.NameOf);
            options.AddSchemaTransformer(SchemaFacts.AddAsync);
            options.AddOperationTransformer(BodyFacts.AddAsync);
            options.AddOperationTransformer(AnswerFacts.AddAsync);
            options.AddOperationTransformer(AccessFacts.AddAsync);
            options.AddDocumentTransformer(DocumentFacts.AddAsync);
            options.AddDocumentTransformer(AccessFacts.AddSchemesAsync);
            options.AddDocumentTransformer(LimitHeaders.DescribeAsync);
            options.AddDocumentTransformer(SchemaFacts.NameInSnakeCaseAsync);
            options.AddDocumentTransformer(NullableReferences.ExplainAsync);
            options.AddDocumentTransformer(SharedAnswers.GatherAsync);
        });
    }

    public static void Map(IEndpointRouteBuilder v1) =>
        v1.MapRead("openapi.json", Get, "v1.openapi.get").Open().LimitedAs(RateActions.Wildcard).ExcludeFromDescription();

    private static async Task<IResult> Get(DocumentCache documents)
    {
        var body = await documents.GetAsync(Document);
        return TypedResults.Bytes(body, "application/json", entityTag: EntityTags.Of(0, body));
    }
}
