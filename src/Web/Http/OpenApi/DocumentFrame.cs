using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FunQuail.Web.Http.OpenApi;

/// <summary>What the descriptions of all APIs have in common.</summary>
internal static class DocumentFrame
{
    /// <summary>Describes a group of routes in OpenAPI 3.1; HEAD is understood with GET.</summary>
    /// <param name="options">Of the document.</param>
    /// <param name="group">The group, which is named as the document.</param>
    /// <param name="nameOf">What a type of ours is called there; null for any other.</param>
    public static void Describe(this OpenApiOptions options, string group, Func<Type, string?> nameOf)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = description => description.GroupName == group && description.HttpMethod != HttpMethods.Head;
        options.CreateSchemaReferenceId = type =>
            nameOf(type.Type) ?? OpenApiOptions.CreateDefaultSchemaReferenceId(type);
    }

    /// <summary>Says what the API is, and of which parts.</summary>
    public static void Introduce(
        this OpenApiDocument document, OpenApiInfo info, IEnumerable<(string Name, string Description)> tags)
    {
        info.License = new OpenApiLicense { Name = "AGPL-3.0-or-later", Identifier = "AGPL-3.0-or-later" };
        document.Info = info;
        // Relative, so that the explorer asks the server it came from, whatever name that was reached by.
        document.Servers = [new OpenApiServer { Url = "/", Description = "This server" }];
        document.Tags = tags.Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description }).ToHashSet();
    }
}
