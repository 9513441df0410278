namespace FunQuail.Web.V1;

/// <summary>How a family of routes puts into words that a request was refused before it was read.</summary>
internal sealed record StatusWriter(Func<HttpContext, int, Task> WriteAsync);
