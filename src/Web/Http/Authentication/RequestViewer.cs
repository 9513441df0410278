using FunQuail.Application.Common.Security;

namespace FunQuail.Web.Http.Authentication;

/// <summary>Whose eyes the running request uses, once <see cref="Recognition"/> knows.</summary>
internal sealed class RequestViewer
{
    public Viewer Viewer { get; set; } = Viewer.Anonymous;

    public Proof Proof { get; set; }
}
