namespace FunQuail.Web.Hosting.CommandLine;

/// <summary>One thing that the program does when told by name.</summary>
internal interface IVerb
{
    string Name { get; }

    /// <summary>One line for the list of verbs.</summary>
    string Summary { get; }

    /// <summary>
    /// What stands after the verb besides options, such as <c>DIR</c>; in square brackets when it may be left out.
    /// </summary>
    IReadOnlyList<string> Operands => [];

    IReadOnlyList<VerbOption> Options => [];

    /// <returns>The program's exit code: 0 done, 1 failed, 2 wrongly called.</returns>
    Task<int> RunAsync(Arguments arguments, VerbContext context, CancellationToken ct);
}

/// <summary>An option of a verb.</summary>
/// <param name="Name">Such as <c>--music</c>.</param>
/// <param name="Value">What its value is called, such as <c>DIR</c>; null for an option that is only there or not.</param>
/// <param name="Summary">One line for the verb's own help.</param>
internal sealed record VerbOption(string Name, string? Value, string Summary)
{
    public string Usage => Value is null ? Name : $"{Name} {Value}";
}
