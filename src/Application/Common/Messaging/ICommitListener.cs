namespace FunQuail.Application.Common.Messaging;

/// <summary>Is told of each command that was stored, before whoever sent it is answered.</summary>
public interface ICommitListener
{
    void Stored(object command);
}
