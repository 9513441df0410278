namespace FunQuail.Web.Hosting;

/// <summary>What was asked of <c>serve</c>.</summary>
/// <param name="Music">A folder to import in place and to watch; null for none.</param>
/// <param name="Demo">True makes the demo library, false leaves it out; null makes it when the library is empty and no folder
/// is named.</param>
internal sealed record ServeOptions(string? Music = null, bool? Demo = null);
