namespace FunQuail.Application.Common.Idempotency;

/// <summary>
/// The claim under which the running request is carried out. Its command notes it in the transaction that changes something, so
/// that even after a crash it is known what has happened.
/// </summary>
public sealed class RunningClaim
{
    private (byte[] Request, Guid Id)? _begun;

    /// <summary>Null when the request named no key.</summary>
    public (byte[] Request, Guid Id)? Begun => _begun;

    public void Begin(byte[] request, Guid id) => _begun = (request, id);
}
