using FunQuail.Application.Common.Messaging;

namespace FunQuail.Application.Identity.Access;

/// <summary>
/// Makes this node forget at once what it remembers of access, so that whoever revoked a token is not shown it at work. Other
/// nodes hear of it from the database.
/// </summary>
internal sealed class AccessChanges(IAccessMemory memory) : ICommitListener
{
    public void Stored(object command)
    {
        if (command is IChangesAccess) memory.Forget();
    }
}
