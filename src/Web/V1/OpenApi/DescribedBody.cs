namespace FunQuail.Web.V1.OpenApi;

/// <summary>What a body holds, where the endpoint reads its fields one by one and refuses other types in its own words.</summary>
internal sealed record DescribedBody(Type Type, IReadOnlyList<string> ContentTypes);

/// <summary>Says of endpoints what they take and how they refuse, for the description.</summary>
internal static class Descriptions
{
    public static readonly IReadOnlyList<string> Forms = ["application/x-www-form-urlencoded", "multipart/form-data"];

    public static readonly IReadOnlyList<string> Bodies = ["application/json", .. Forms];

    /// <summary>Describes a body whose fields the endpoint reads one by one.</summary>
    public static RouteHandlerBuilder DescribesBody<T>(this RouteHandlerBuilder builder, IReadOnlyList<string> contentTypes) =>
        builder.WithMetadata(new DescribedBody(typeof(T), contentTypes));

    /// <summary>Says by which statuses the endpoint refuses beside those that follow from what it takes.</summary>
    public static RouteHandlerBuilder MayRefuse(this RouteHandlerBuilder builder, params int[] statuses) =>
        builder.WithMetadata(new DescribedRefusals(statuses));
}

/// <summary>Statuses of refusals that no declaration tells.</summary>
internal sealed record DescribedRefusals(IReadOnlyList<int> Statuses);
