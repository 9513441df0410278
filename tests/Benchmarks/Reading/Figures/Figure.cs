using FunQuail.Benchmarks.Reading.Load;

namespace FunQuail.Benchmarks.Reading.Figures;

/// <summary>How like each other the answers of both sides have to be before they are measured.</summary>
internal enum Likeness
{
    /// <summary>They are different answers.</summary>
    None,

    /// <summary>Status, type, length and every byte of the body.</summary>
    Body,

    /// <summary>These, and all other headers but the date.</summary>
    Everything,
}

/// <summary>One line of the table: one side, or two that are compared.</summary>
internal sealed record Figure(string Name, Target Target, Side Ours, Side? Against = null, Likeness Likeness = Likeness.None);

/// <summary>A line that cannot be measured, and why.</summary>
internal sealed record LeftOut(string Name, string Why);
