using System.Text.Json;
using FunQuail.Application.Library.Import;
using FunQuail.Web.Hosting.Imports;

namespace FunQuail.Web.FunctionalTests.Hosting.Imports;

/// <summary>What people and programs are shown of an import.</summary>
public sealed class RendererTests
{
    private static readonly ImportFigures Half = new(10, 1_000, 0, 0, 2, 0, 0, 2_024, TimeSpan.FromSeconds(2));

    [Test]
    public void A_terminal_gets_one_live_line_that_is_wiped_at_the_end()
    {
        var (output, live) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var progress = new TerminalImportProgress(output, live, isTerminal: true);

        progress.Advanced(Half);
        progress.Advanced(Half with { Total = null });
        progress.Finished(new ImportReport(Half, [], []));

        const string First = "1,012 of 2,024 files, 506 files/s, 2.0 s left, 2 failed";
        var second = "1,012 files, 506 files/s, 2 failed";
        Assert.That(live.ToString(), Is.EqualTo(
            $"\r{First}\r{second.PadRight(First.Length)}\r{new string(' ', second.Length)}\r"));
        Assert.That(output.ToString(), Is.EqualTo(
            "1,012 files in 2.0 s (506 files/s): 1,000 added, 0 updated, 0 moved, 10 unchanged, 2 failed, "
            + "0 missing, 0 pruned.\n"));
    }

    [Test]
    public void Elsewhere_a_line_comes_every_five_seconds()
    {
        var (output, live) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var progress = new TerminalImportProgress(output, live, isTerminal: false);

        foreach (var seconds in new[] { 1, 5, 6, 9, 10 })
            progress.Advanced(Half with { Elapsed = TimeSpan.FromSeconds(seconds) });

        Assert.That(live.ToString().TrimEnd().Split('\n'), Has.Length.EqualTo(2));
        Assert.That(live.ToString(), Does.Not.Contain('\r'));
    }

    [Test]
    public void Names_cannot_steer_the_terminal()
    {
        var output = new StringWriter();
        var progress = new TerminalImportProgress(output, new StringWriter(), isTerminal: false);
        var evil = new FileFailure("a\u001b]0;x\u0007\nb\u009b.mp3", "audio.not_audio", "It says \u001b[2J.");

        progress.Planned(evil.Path, "add");
        progress.Finished(new ImportReport(Half, [evil], [evil]));

        var text = output.ToString().ReplaceLineEndings("\n");
        Assert.That(text.Where(char.IsControl).Distinct(), Is.EqualTo(['\n']));
        Assert.That(text.TrimEnd().Split('\n'), Has.Length.EqualTo(4));
        Assert.That(text, Does.Contain("note: a\uFFFD]0;x\uFFFD\uFFFDb\uFFFD.mp3: It says \uFFFD[2J. (audio.not_audio)"));
    }

    [Test]
    public void Programs_get_an_object_per_line()
    {
        var output = new StringWriter();
        var progress = new JsonImportProgress(output);

        progress.Advanced(Half);
        progress.Failed(new FileFailure("a\nb.mp3", "audio.not_audio", "No."));
        progress.Noted(new FileFailure("cover.jpg", "picture.too_large", "No."));
        progress.Planned("c.mp3", "add");
        progress.Finished(new ImportReport(Half, [], []));

        var lines = output.ToString().TrimEnd().ReplaceLineEndings("\n").Split('\n')
            .Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.That(
            lines.Select(line => line.GetProperty("event").GetString()),
            Is.EqualTo(["progress", "failure", "note", "planned", "finished"]));
        Assert.That(lines[0].GetProperty("leftSeconds").GetDouble(), Is.EqualTo(2));
        Assert.That(lines[1].GetProperty("path").GetString(), Is.EqualTo("a\nb.mp3"));
        Assert.That(lines[2].GetProperty("code").GetString(), Is.EqualTo("picture.too_large"));
    }
}
