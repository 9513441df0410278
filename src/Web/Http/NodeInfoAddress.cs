namespace FunQuail.Web.Http;

/// <summary>A NodeInfo document that some family of addresses serves; each family registers its own.</summary>
/// <param name="Version">The version of NodeInfo, e.g. <c>2.1</c>.</param>
/// <param name="Path">Where on this server it is.</param>
internal sealed record NodeInfoAddress(string Version, string Path);
