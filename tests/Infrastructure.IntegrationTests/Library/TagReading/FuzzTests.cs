using System.Collections;
using FunQuail.Application.Library.Uploads;
using FunQuail.Infrastructure.Library.TagReading;

namespace FunQuail.Infrastructure.IntegrationTests.Library.TagReading;

[TestFixture]
internal sealed class FuzzTests
{
    private const long MostAllocated = 48 << 20;

    [Test]
    public void Damaged_files_neither_throw_nor_cost_much_nor_yield_text_that_cannot_be_stored()
    {
        var corpus = Corpus();
        var path = Path.GetTempFileName();
        var (tried, read) = (0, 0);
        try
        {
            foreach (var seed in Mutations.Seeds(Mutations.Budget(0.8)))
            {
                var mutations = new Mutations(seed);
                var damaged = mutations.Damage(corpus[(int)(seed % (ulong)corpus.Count)]);
                if (damaged.Length == 0) continue;
                File.WriteAllBytes(path, damaged);
                tried++;
                if (Check(path, seed)) read++;
            }
        }
        finally
        {
            File.Delete(path);
        }

        TestContext.Out.WriteLine($"{tried} damaged files, {read} of them still readable.");
        Assert.That(read, Is.GreaterThan(0).And.LessThan(tried));
    }

    /// <summary>Whether the file could still be read.</summary>
    private static bool Check(string path, ulong seed)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var source = AudioSource.Open(path);
        var tags = new RawTags();
        var stream = AudioFileReader.ReadStream(source, tags, CancellationToken.None);
        var mapped = TagMapping.Map(tags);

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        if (allocated > MostAllocated) Assert.Fail($"Seed {seed} allocated {allocated} bytes.");
        if (source.BytesRead > (4 * source.Length) + (1 << 20))
            Assert.Fail($"Seed {seed} read {source.BytesRead} bytes of {source.Length}.");
        if (Texts(mapped).FirstOrDefault(IsBad) is { } bad) Assert.Fail($"Seed {seed} yields {bad}.");
        if (!stream.Succeeded && !stream.Errors[0].Code.StartsWith("audio.", StringComparison.Ordinal))
            Assert.Fail($"Seed {seed}: {stream.Errors[0]}");
        return stream.Succeeded;
    }

    private static IEnumerable<string> Texts(AudioTags tags) => typeof(AudioTags).GetProperties()
        .Select(property => property.GetValue(tags))
        .SelectMany(value => value is string text ? [text] : value is IEnumerable list ? list.OfType<string>() : []);

    private static bool IsBad(string text)
    {
        if (text.Length is 0 or > Limits.LyricsLength || text.Any(c => char.IsControl(c) && c != '\n')) return true;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at])) continue;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1])) return true;
            at++;
        }

        return false;
    }

    private static List<byte[]> Corpus()
    {
        var texts = Enumerable.Range(0, 30).Select(i => $"GENRE=genre {i}").ToArray();
        return
        [
            .. Carriers.Names.Select(Carriers.Bytes),
            OggBuilder.OpusWith(texts),
            Mp4Builder.With(
                Mp4Builder.Text("©nam", "Title"), Mp4Builder.FreeForm("ARTISTS", "A", "B"),
                Mp4Builder.Number("trkn", 0, 0, 0, 3, 0, 12),
                Mp4Builder.Atom("covr", Mp4Builder.Value(14, Carriers.Cover))),
            .. new[] { 2, 3, 4 }.SelectMany(version => new byte[] { 0, 0x80 }.Select(flags => Tagged(version, flags))),
        ];
    }

    private static byte[] Tagged(int version, byte flags)
    {
        var builder = new Id3Builder(version) { Flags = flags };
        var names = version == 2 ? new[] { "TT2", "TP1", "TCO", "ULT", "PIC" } : ["TIT2", "TPE1", "TCON", "USLT", "APIC"];
        foreach (var name in names) builder.Frame(name, [1, 0xFF, 0xFE, .. "e\0n\0g\0(\017\0)\0\0\0\0"u8, .. Carriers.Cover]);
        if (version == 4) builder.Frame("TALB", [0, 0, 0, 9, .. Id3Builder.Zlib(Id3Builder.Utf8("An album"))], flags: 9);
        return builder.UserText("ARTISTS", "A", "B").WithSound(padding: 32);
    }
}
