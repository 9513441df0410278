using System.Reflection;
using FunQuail.Application.Common.Messaging;
using FunQuail.Domain.Common;

namespace FunQuail.Architecture.Tests;

/// <summary>The assemblies and source files that the rules are about.</summary>
internal static class Solution
{
    public const string PlantedNamespace = "FunQuail.Architecture.Tests.Planted";

    public static readonly Assembly Domain = typeof(Entity).Assembly;
    public static readonly Assembly Application = typeof(ICommand<>).Assembly;
    public static readonly Assembly Infrastructure = Assembly.Load("FunQuail.Infrastructure");
    public static readonly Assembly Web = Assembly.Load("funquail");

    public static readonly string Root = FindRoot();

    public static readonly IReadOnlyList<Assembly> Layers = [Domain, Application, Infrastructure, Web];

    /// <summary>Every type of the four layers that a person wrote.</summary>
    public static readonly IReadOnlyList<Type> Types = [.. Layers.SelectMany(TypesOf)];

    /// <summary>Types of the test assembly that break a rule each, so that every scanner proves that it sees something.</summary>
    public static readonly IReadOnlyList<Type> Planted =
        [.. TypesOf(typeof(Solution).Assembly).Where(type => IsPlanted(type.Namespace!))];

    public static readonly IReadOnlyList<SourceFile> Sources = [.. FilesBelow("src", "*.cs"), .. FilesBelow("tests", "*.cs")];

    public static readonly IReadOnlyList<SourceFile> Documents =
        [.. Directory.GetFiles(Root, "*.md").Select(Read), .. FilesBelow("docs", "*.md")];

    public static IEnumerable<Type> In(string layer) => Types.Where(type => Place.Of(type)?.Layer == layer);

    public static bool IsPlanted(string name) => name.StartsWith(PlantedNamespace, StringComparison.Ordinal);

    public static SourceFile Read(string path) =>
        new(Path.GetRelativePath(Root, Path.Combine(Root, path)).Replace('\\', '/'), File.ReadAllText(Path.Combine(Root, path)));

    private static IEnumerable<Type> TypesOf(Assembly assembly) =>
        from type in assembly.GetTypes()
        where !type.IsNested && !type.Name.Contains('<')
        let name = type.Namespace ?? ""
        where name.StartsWith("FunQuail.", StringComparison.Ordinal) && !name.EndsWith(".Migrations", StringComparison.Ordinal)
        select type;

    private static IEnumerable<SourceFile> FilesBelow(string folder, string pattern) =>
        from path in Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
        let file = Read(path)
        where !file.Folders.Any(name => name is "bin" or "obj" or "artifacts" or "Migrations")
        orderby file.Path
        select file;

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && directory.GetFiles("FunQuail.sln").Length == 0) directory = directory.Parent;
        return directory?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository.");
    }
}

/// <summary>A text file, with its path from the root.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public string[] Lines => Text.Split('\n');

    public string[] Folders => Path.Split('/')[..^1];

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);
}

/// <summary>Where a type lives: <c>FunQuail.Layer.Folder</c>. The folder is a module, a dialect (in Web), or shared.</summary>
internal sealed record Place(string Layer, string? Folder)
{
    public static Place? Of(Type type)
    {
        var name = type.Namespace ?? "";
        var parts = (Solution.IsPlanted(name) ? name[Solution.PlantedNamespace.Length..] : name).Split('.');
        return parts.Length > 1 && parts[0] is "" or "FunQuail" ? new Place(parts[1], parts.ElementAtOrDefault(2)) : null;
    }

    /// <summary>Null when the folder is shared code, or belongs to no layer of modules.</summary>
    public string? Module =>
        Folder is not null && ModuleMap.Shared.TryGetValue(Layer, out var shared) && !shared.Contains(Folder) ? Folder : null;
}
