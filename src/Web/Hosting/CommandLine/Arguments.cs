using FunQuail.Infrastructure.Common;

namespace FunQuail.Web.Hosting.CommandLine;

/// <summary>What was typed after a verb, checked against what the verb takes.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _options = [];
    private readonly List<string> _operands = [];

    private Arguments()
    {
    }

    public bool WantsHelp { get; private set; }

    public bool Has(string option) => _options.ContainsKey(option);

    public string? ValueOf(string option) => _options.GetValueOrDefault(option);

    public string? Operand(int position) => position < _operands.Count ? _operands[position] : null;

    /// <exception cref="HostRefusalException">The verb does not take this (exit code 2).</exception>
    public static Arguments Parse(IVerb verb, IEnumerable<string> words)
    {
        var parsed = new Arguments();
        var rest = new Queue<string>(words);
        while (rest.TryDequeue(out var word))
        {
            if (word is "--help" or "-h") parsed.WantsHelp = true;
            else if (word.StartsWith('-') && word.Length > 1) parsed.AddOption(verb, word, rest);
            else parsed._operands.Add(word);
        }

        if (!parsed.WantsHelp) parsed.RequireOperands(verb);
        return parsed;
    }

    private void AddOption(IVerb verb, string word, Queue<string> rest)
    {
        var parts = word.Split('=', 2);
        var option = verb.Options.FirstOrDefault(known => known.Name == parts[0]) ?? throw Refuse(
            verb,
            $"{verb.Name} has no option {parts[0]}{Nearest.Suggestion(parts[0], verb.Options.Select(known => known.Name))}");

        if (option.Value is null && parts.Length > 1) throw Refuse(verb, $"{option.Name} takes no value");

        var value = option.Value is null ? "" : parts.Length > 1 ? parts[1] : rest.TryDequeue(out var next) ? next : "";
        if (option.Value is not null && value.Length == 0) throw Refuse(verb, $"{option.Name} needs a value: {option.Usage}");

        if (!_options.TryAdd(option.Name, value)) throw Refuse(verb, $"{option.Name} is given twice");
    }

    private void RequireOperands(IVerb verb)
    {
        var required = verb.Operands.Count(operand => !operand.StartsWith('['));
        if (_operands.Count < required) throw Refuse(verb, $"{verb.Name} needs {verb.Operands[_operands.Count]}");
        if (_operands.Count > verb.Operands.Count)
            throw Refuse(verb, $"{verb.Name} does not take \"{_operands[verb.Operands.Count]}\"");
    }

    private static HostRefusalException Refuse(IVerb verb, string what) =>
        new($"{what}; see \"funquail help {verb.Name}\".", exitCode: 2);
}
