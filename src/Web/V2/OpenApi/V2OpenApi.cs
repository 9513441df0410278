using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.OpenApi;
using FunQuail.Web.Http.RateLimits;

namespace FunQuail.Web.V2.OpenApi;

/// <summary>The description of v2 (OpenAPI 3.1), made once.</summary>
internal static class V2OpenApi
{
    public const string Document = "v2";

    public static IServiceCollection AddV2OpenApi(this IServiceCollection services)
    {
        services.AddSingleton(new ApiDocument(Document, "FunQuail API v2", $"{V2Api.Prefix}/openapi.json"));
        services.AddHostedService<ExplorerClient>();
        return services.AddOpenApi(Document, options =>
        {
            options.Describe(Document, SchemaNames.Of);
            options.AddSchemaTransformer(SchemaFacts.AddAsync);
            options.AddOperationTransformer(ParameterFacts.AddAsync);
            options.AddOperationTransformer(BodyFacts.AddAsync);
            options.AddOperationTransformer(LimitFacts.AddRefusalAsync);
            options.AddOperationTransformer(AnswerFacts.AddAsync);
            options.AddOperationTransformer(AccessFacts.AddAsync);
            options.AddOperationTransformer(LimitFacts.AddHeadersAsync);
            options.AddDocumentTransformer(DocumentFacts.AddAsync);
            options.AddDocumentTransformer(AccessFacts.AddSchemesAsync);
            options.AddDocumentTransformer(LimitHeaders.DescribeAsync);
            options.AddDocumentTransformer(UnionFacts.AddAsync);
            options.AddDocumentTransformer(NullableReferences.ExplainAsync);
            options.AddDocumentTransformer(SharedAnswers.GatherAsync);
        });
    }

    public static void Map(IEndpointRouteBuilder v2) =>
        v2.MapRead("openapi.json", Get, "v2.openapi.get").Open().LimitedAs(RateActions.Wildcard).WithTags("Description")
            .ExcludeFromDescription();

    [EndpointSummary("Get the description of this API")]
    private static async Task Get(HttpContext context, DocumentCache documents)
    {
        var body = await documents.GetAsync(Document);
        await V2Reply.SendAsync(context, 0, body);
    }
}
