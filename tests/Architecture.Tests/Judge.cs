namespace FunQuail.Architecture.Tests;

/// <summary>A thing that breaks a rule.</summary>
/// <param name="Subject">A type's full name, or a file's path from the root.</param>
internal sealed record Offence(string Subject, string What)
{
    public override string ToString() => $"{Subject}: {What}";
}

/// <summary>The verdict on a rule: nothing breaks it except what is excepted, and no exception is idle.</summary>
internal static class Judge
{
    public static void That(string rule, IEnumerable<Offence> offences)
    {
        var excepted = Exceptions.Of(rule);
        var found = offences.Distinct().ToList();

        using var _ = Assert.EnterMultipleScope();
        var broken = found.Where(offence => !excepted.Contains(offence.Subject)).ToList();
        Assert.That(broken, Is.Empty, $"Rule: {rule}.\n{string.Join('\n', broken)}\n");
        Assert.That(excepted.Except(found.Select(offence => offence.Subject)), Is.Empty, $"Idle exceptions to the rule: {rule}.");
    }
}

/// <summary>Every exception to a rule, with its reason. An exception that nothing needs fails the rule's test.</summary>
internal static class Exceptions
{
    private const string Scanners = "tests/Architecture.Tests/SourceTests.cs";

    private static readonly (string Rule, string Subject, string Reason)[] All =
    [
        (Rules.InternalsShown, "FunQuail.Infrastructure -> FunQuail.DesignTime", "The migrations tool makes the context."),
        (Rules.InternalsShown, "funquail -> FunQuail.Benchmarks", "The benchmark hosts the real server beside ceilings."),
        (Rules.Layers, "FunQuail.Web.Http.Authentication.SessionCookies", "Cookies last as long as sessions do by a rule."),
        (Rules.Modules, "FunQuail.Infrastructure.Library.UploadMapping", "EF Core wants the type that the foreign key leads to."),
        (Rules.Dialects, "FunQuail.Web.Media.PictureEndpoints", "Pictures belong to no API; they refuse in the words of API v2."),
        (Rules.NoAbsolutePath, Scanners, "It plants the path that the scanner has to catch."),
        (Rules.PragmaWithReason, Scanners, "It plants the pragma that the scanner has to catch."),
        (Rules.TodoWithIssue, Scanners, "It plants the note that the scanner has to catch."),
    ];

    public static IReadOnlyList<string> Of(string rule) =>
        [.. All.Where(exception => exception.Rule == rule).Select(exception => exception.Subject)];
}

/// <summary>Rules that can have exceptions, in words that stand in the failing test.</summary>
internal static class Rules
{
    public const string Layers = "a layer mentions only the layers and libraries below it";
    public const string Modules = "a module mentions only modules that the map allows, and of those only what they offer";
    public const string ForeignRoots = "domain code calls no method of another module's entity";
    public const string Folders = "a folder of a layer is a module or shared code";
    public const string Hidden = "implementations are internal and sealed";
    public const string Sealed = "a class is sealed unless another one extends it";
    public const string InternalsShown = "a layer shows its internals to its own test project only";
    public const string Dialects = "only the host mentions a dialect, and no dialect mentions another";
    public const string MediatR = "MediatR is named by the messaging folders, handlers and Web's use of IMediator";
    public const string OneHandler = "each request has exactly one handler, named after it";
    public const string Validated = "each command has a validator, named after it, or says why there is nothing to validate";
    public const string Immutable = "requests, views and events never change";
    public const string Entities = "entities change by named methods only";
    public const string Names = "no type is called by an empty word";
    public const string NamespaceIsFolder = "the namespace is the folder";
    public const string FileIsType = "a file is named for a type in it, a public one if there is any";
    public const string FileLength = "a file is under 400 lines";
    public const string MethodLength = "a method is under 60 lines";
    public const string LineLength = "a line has at most 130 columns";
    public const string NoRegion = "no region";
    public const string TodoWithIssue = "a TODO names its issue, as in TODO #12";
    public const string NoDeadCode = "no commented-out code";
    public const string PragmaWithReason = "a disabled warning has its reason on the line";
    public const string NoAbsolutePath = "no path of somebody's machine";
    public const string NoDialectWords = "Application and Domain do not speak of dialects";
    public const string ModulesInText = "the text of a module names only modules that the map allows";
}
