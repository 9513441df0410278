using System.Security.Cryptography;
using FunQuail.Domain.Common;

namespace FunQuail.Domain.Identity;

/// <summary>The second factor of one account: an app that shows codes, and recovery codes for the day that it is lost.</summary>
public sealed class Authenticator
{
    public const int RecoveryCodeCount = 10;

    private Authenticator()
    {
    }

    public int AccountId { get; private set; }

    public byte[] Key { get; private set; } = [];

    /// <summary>A code was right once: from then on it is asked for.</summary>
    public bool IsConfirmed { get; private set; }

    /// <summary>The last step whose code was used. A code works once.</summary>
    public long LastStep { get; private set; }

    /// <summary>Digests of the recovery codes that are left.</summary>
    public IReadOnlyList<byte[]> RecoveryDigests { get; private set; } = [];

    public static Authenticator Enrol(int accountId) =>
        new() { AccountId = accountId, Key = RandomNumberGenerator.GetBytes(Totp.KeyBytes) };

    /// <summary>Turns it on with a first code, and hands out the recovery codes, which are not shown again.</summary>
    public Result<IReadOnlyList<string>> Confirm(string code, DateTimeOffset now)
    {
        if (IsConfirmed) return AccountErrors.SecondFactorThere;
        if (!TakeCode(code, now)) return AccountErrors.BadCode;

        IsConfirmed = true;
        string[] codes = [.. Enumerable.Range(0, RecoveryCodeCount).Select(_ => Secret.NewRecoveryCode())];
        RecoveryDigests = [.. codes.Select(Secret.DigestOf)];
        return Result<IReadOnlyList<string>>.Success(codes);
    }

    /// <summary>Uses up a code of the app, or a recovery code; false when it is neither, or was used before.</summary>
    public bool Take(string code, DateTimeOffset now)
    {
        var typed = code.Trim().ToLowerInvariant();
        return IsConfirmed && (TakeCode(typed, now) || TakeRecoveryCode(typed));
    }

    private bool TakeCode(string code, DateTimeOffset now)
    {
        if (Totp.StepOf(code.Replace(" ", "", StringComparison.Ordinal), Key, LastStep, now) is not { } step) return false;

        LastStep = step;
        return true;
    }

    private bool TakeRecoveryCode(string code)
    {
        var digest = Secret.DigestOf(code);
        var left = RecoveryDigests.Where(one => !CryptographicOperations.FixedTimeEquals(one, digest)).ToList();
        if (left.Count == RecoveryDigests.Count) return false;

        RecoveryDigests = left;
        return true;
    }
}
