namespace FunQuail.Application.Library.Audio;

/// <summary>Sound to send, and what is known of it before the first byte.</summary>
/// <param name="Name">How a downloaded copy is named, extension included.</param>
/// <param name="State">Names the bytes: equal states are equal bytes.</param>
/// <param name="LastModified">The time of change of the file that it is, or is made of.</param>
/// <param name="Content">The bytes, open for reading with seeking; null while they have yet to be made.</param>
/// <param name="ToMake">What <see cref="MakeTranscode"/> makes the bytes of; null when they are there.</param>
public sealed record PlayableAudio(
    string Mimetype, string Name, string State, DateTimeOffset LastModified, Stream? Content, Transcode? ToMake)
{
    public static PlayableAudio Of(AudioSource source, OpenFile file) =>
        new(source.Mimetype, source.Name + source.Extension, file.StateOf(source), file.LastModified, file.Content, null);

    /// <param name="made">What was made of it before; null when nothing was.</param>
    public static PlayableAudio Of(Transcode transcode, Stream? made)
    {
        var format = transcode.Profile.Format;
        return new PlayableAudio(
            format.Mimetype, transcode.Source.Name + format.Extension, transcode.Key, transcode.LastModified, made,
            made is null ? transcode : null);
    }
}
