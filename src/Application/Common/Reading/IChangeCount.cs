namespace FunQuail.Application.Common.Reading;

/// <summary>
/// How often anything that views show has changed. Between two equal counts nothing was committed, so that what was read after
/// the first still holds at the second.
/// </summary>
public interface IChangeCount
{
    Task<long> ReadAsync(CancellationToken ct);
}
