namespace FunQuail.Benchmarks.Reading.Filling;

/// <summary>What has a name of its own in the filled catalogue.</summary>
internal enum NamedThing
{
    Tag,
    Artist,
    ReleaseGroup,
    Recording,
}
