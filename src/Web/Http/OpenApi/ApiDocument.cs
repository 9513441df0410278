namespace FunQuail.Web.Http.OpenApi;

/// <summary>The description of one API.</summary>
/// <param name="Name">What the generator knows it as.</param>
/// <param name="Title">What people know the API as.</param>
/// <param name="Address">Where it is served.</param>
internal sealed record ApiDocument(string Name, string Title, string Address);
