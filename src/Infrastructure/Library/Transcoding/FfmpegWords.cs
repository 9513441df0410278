using System.Buffers;
using System.Globalization;
using System.Text;

namespace FunQuail.Infrastructure.Library.Transcoding;

/// <summary>What ffmpeg says while it runs.</summary>
/// <param name="Complaint">The last line that is no figure; null when it has nothing to complain about.</param>
/// <param name="Made">How much sound it has made.</param>
internal sealed record FfmpegWords(string? Complaint, TimeSpan Made)
{
    private const int MostLetters = 500;
    private const string MadeSoFar = "out_time_us=";

    private static readonly SearchValues<char> InNames = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_");

    /// <summary>Listens until it says no more. A line is kept up to 500 letters.</summary>
    public static async Task<FfmpegWords> ListenAsync(TextReader said)
    {
        var heard = new FfmpegWords(null, TimeSpan.Zero);
        var line = new StringBuilder();
        var letters = new char[MostLetters];
        while (await said.ReadAsync(letters) is > 0 and var count)
        {
            foreach (var letter in letters.AsSpan(0, count))
            {
                if (letter != '\n')
                {
                    if (line.Length < MostLetters) line.Append(letter);
                    continue;
                }

                heard = heard.With(line.ToString().Trim());
                line.Clear();
            }
        }

        return heard.With(line.ToString().Trim());
    }

    private FfmpegWords With(string line)
    {
        if (line.Length == 0) return this;
        if (!IsFigure(line)) return this with { Complaint = line };
        if (!line.StartsWith(MadeSoFar, StringComparison.Ordinal)) return this;

        return long.TryParse(line[MadeSoFar.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var made)
            ? this with { Made = TimeSpan.FromMicroseconds(made) } : this;
    }

    /// <summary>As <c>-progress</c> writes them: <c>name=value</c>.</summary>
    private static bool IsFigure(string line)
    {
        var name = line.AsSpan(0, Math.Max(0, line.IndexOf('=')));
        return name.Length > 0 && name.IndexOfAnyExcept(InNames) < 0;
    }
}
