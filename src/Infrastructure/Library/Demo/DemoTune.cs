using System.Globalization;

namespace FunQuail.Infrastructure.Library.Demo;

/// <summary>A little tune: plucked notes of a chord, one after another, over a soft fifth.</summary>
/// <param name="Root">Hertz of the lowest note.</param>
/// <param name="Steps">Half-tones above the root, in the order played.</param>
/// <param name="Beat">Seconds between two notes.</param>
internal sealed record DemoTune(double Root, int[] Steps, double Beat)
{
    /// <summary>An ffmpeg audio source that plays the tune; reckoned at half the rate, for nothing in it is high.</summary>
    public string Source(int seconds)
    {
        var beat = Number(Beat);
        var chosen = string.Join('+', Steps.Select((step, at) => $"{Number(Root * Math.Pow(2, step / 12.0))}*eq(ld(1),{at})"));
        var pluck = $"st(1,mod(floor(t/{beat}),{Steps.Length}));st(2,mod(t,{beat}));st(3,2*PI*t*({chosen}));"
            + "0.26*min(1,200*ld(2))*exp(-5*ld(2))*(sin(ld(3))+0.35*sin(2*ld(3))+0.12*sin(3*ld(3)))";
        var pad = $"0.05*(sin(PI*{Number(Root)}*t)+sin(1.5*PI*{Number(Root)}*t))*(1+0.3*sin(0.9*t))";
        return $"aevalsrc=exprs='{pluck}+{pad}':s=22050:d={seconds},aecho=0.8:0.6:{Number(Beat * 750)}:0.3,"
            + $"afade=t=in:d=0.4,afade=t=out:st={seconds - 3}:d=3,aformat=sample_rates=44100:channel_layouts=stereo";
    }

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
