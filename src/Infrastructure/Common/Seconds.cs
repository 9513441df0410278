namespace FunQuail.Infrastructure.Common;

/// <summary>Lengths are stored in milliseconds and shown in whole seconds, rounded to the nearest.</summary>
internal static class Seconds
{
    public static int Of(long milliseconds) => (int)((milliseconds + 500) / 1000);
}
