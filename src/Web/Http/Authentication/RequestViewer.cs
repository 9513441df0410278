using FunQuail.Application.Common.Security;

namespace FunQuail.Web.Http.Authentication;

/// <summary>Whose eyes the running request uses, once <see cref="Recognition"/> knows.</summary>
internal sealed class RequestViewer
{
    public Viewer Viewer { get; set; } = Viewer.Anonymous;

    public Proof Proof { get; set; }

    /// <summary>The session that the request belongs to; null for one that comes by other ways.</summary>
    public Guid? Session => Proof.Session?.SessionGuid;
}
