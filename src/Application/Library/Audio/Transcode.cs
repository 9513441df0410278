using System.Globalization;

namespace FunQuail.Application.Library.Audio;

/// <summary>A file, as it is now, encoded by a profile. Equal keys are equal bytes.</summary>
/// <param name="Path">Where the file is.</param>
/// <param name="SourceState">Names the file's content: another when the file is changed.</param>
/// <param name="LastModified">The file's own time of change.</param>
public sealed record Transcode(
    AudioSource Source, string Path, string SourceState, DateTimeOffset LastModified, TranscodeProfile Profile)
{
    /// <summary>
    /// To be raised when what is asked of the encoder changes, so that nothing made before is taken for the new.
    /// </summary>
    private const int Revision = 1;

    /// <summary>Letters, digits and dashes.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{SourceState}-{Profile.Name}-{Revision}");
}
