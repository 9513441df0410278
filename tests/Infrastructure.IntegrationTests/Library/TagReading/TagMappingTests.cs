using FunQuail.Application.Library.Uploads;
using FunQuail.Infrastructure.Library.TagReading;

namespace FunQuail.Infrastructure.IntegrationTests.Library.TagReading;

[TestFixture]
internal sealed class TagMappingTests
{
    [TestCase("2007", "2007")]
    [TestCase("2007-05", "2007-05")]
    [TestCase("2007-05-15", "2007-05-15")]
    [TestCase("2007-05-15T07:00:00Z", "2007-05-15")]
    [TestCase("2007-00-00", "2007")]
    [TestCase("2007-05-00", "2007-05")]
    [TestCase("2008-02-29", "2008-02-29")]
    [TestCase("2007-02-29", null)]
    [TestCase("2007-13", null)]
    [TestCase("0000", null)]
    [TestCase("07", null)]
    [TestCase("unknown", null)]
    [TestCase("2007-05-15-01", null)]
    public void A_date_is_kept_only_where_it_is_one(string written, string? expected) =>
        Assert.That(Map((TagField.Date, written)).Date, Is.EqualTo(expected));

    [TestCase("3/12", null, 3, 12)]
    [TestCase("3", "12", 3, 12)]
    [TestCase("03 / 12", null, 3, 12)]
    [TestCase("3/", "12", 3, 12)]
    [TestCase("A1", null, null, null)]
    [TestCase("0/0", null, null, null)]
    [TestCase("-3", null, null, null)]
    [TestCase("99999999999", null, null, null)]
    public void Numbers_and_totals_are_told_apart(string number, string? total, int? expectedNumber, int? expectedTotal)
    {
        var tags = Map((TagField.TrackNumber, number), (TagField.TrackTotal, total ?? ""));

        Assert.That((tags.TrackNumber, tags.TrackTotal), Is.EqualTo((expectedNumber, expectedTotal)));
    }

    [TestCase("-6.35 dB", -6.35)]
    [TestCase("+1.5", 1.5)]
    [TestCase("2 DB", 2.0)]
    [TestCase("NaN", null)]
    [TestCase("1e300", null)]
    [TestCase("999", null)]
    public void A_gain_is_a_sane_number_or_nothing(string written, double? expected) =>
        Assert.That(Map((TagField.TrackGain, written)).ReplayGain?.TrackGain, Is.EqualTo(expected));

    [Test]
    public void Release_types_are_parted_except_the_one_with_a_slash() =>
        Assert.That(
            Map((TagField.ReleaseType, "Album; Live/Mixtape/Street")).ReleaseTypes,
                Is.EqualTo(new[] { "album", "live", "mixtape/street" }));

    [Test]
    public void Isrcs_are_validated() =>
        Assert.That(
            Map((TagField.Isrc, "us-rc1-76-07839/GBAYE0000351; rubbish")).Isrcs,
                Is.EqualTo(new[] { "USRC17607839", "GBAYE0000351" }));

    [Test]
    public void A_nonsensical_id_is_left_out() =>
        Assert.That(Map((TagField.ReleaseMbid, "not-an-id")).ReleaseMbid, Is.Null);

    [TestCase("1", true)]
    [TestCase("0", false)]
    [TestCase("Yes", true)]
    public void The_compilation_flag_is_understood(string written, bool expected) =>
        Assert.That(Map((TagField.Compilation, written)).Compilation, Is.EqualTo(expected));

    [Test]
    public void The_first_tag_that_knows_a_field_wins_whole()
    {
        var raw = new RawTags();
        raw.Add(TagField.Genre, "one");
        raw.NextTag();
        raw.Add(TagField.Genre, "two");
        raw.Add(TagField.Title, "three");

        Assert.That((raw.All(TagField.Genre).Count, raw.First(TagField.Title)), Is.EqualTo((1, "three")));
    }

    [Test]
    public void Texts_are_cut_between_characters_and_values_are_counted()
    {
        var raw = new RawTags();
        raw.Add(TagField.Title, new string('x', Limits.TextLength - 1) + "🎵");
        for (var i = 0; i < 1_000; i++) raw.Add(TagField.Genre, $"genre {i}");

        Assert.That(
            (raw.First(TagField.Title)!.Length, raw.All(TagField.Genre).Count),
            Is.EqualTo((Limits.TextLength - 1, Limits.ValuesPerField)));
    }

    private static AudioTags Map(params (TagField Field, string Text)[] fields)
    {
        var raw = new RawTags();
        foreach (var (field, text) in fields) raw.Add(field, text);
        return TagMapping.Map(raw);
    }
}
