using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using FunQuail.Domain.Common;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;

namespace FunQuail.Web.Http;

/// <summary>A query parameter as an endpoint's method declares it: what it may hold, and how a wrong value is refused.</summary>
internal sealed record QueryParameter(string Name, Type Type, ICustomAttributeProvider Declaration)
{
    private static readonly TimeSpan TimeToMatch = TimeSpan.FromMilliseconds(100);

    public bool Repeatable => Type.IsArray;

    /// <summary>Set when the value is a list with commas.</summary>
    public CommaListAttribute? CommaList => Find<CommaListAttribute>();

    /// <summary>How values are written, when that is neither a type nor a choice of words.</summary>
    public FormsAttribute? Forms => Find<FormsAttribute>();

    /// <summary>Whether there is nothing to answer without it. Whoever needs it says so in words of their own.</summary>
    public bool Required => Find<RequiredAttribute>() is not null;

    public string? Description => Find<DescriptionAttribute>()?.Description;

    public object? Default => Find<DefaultValueAttribute>()?.Value;

    public RangeAttribute? Bounds => Find<RangeAttribute>();

    public int? MaxLength => Find<MaxLengthAttribute>()?.Length;

    /// <summary>The only values it may have; null when there are no such.</summary>
    public IReadOnlyList<string>? Allowed => Find<AllowedValuesAttribute>()?.Values.OfType<string>().ToList();

    private string Separated => CommaList is null ? "" : ", or several with commas between";

    /// <summary>What a method takes from the query string, directly or by <c>[AsParameters]</c>.</summary>
    public static IReadOnlyList<QueryParameter> Of(MethodInfo handler) =>
    [
        .. from parameter in handler.GetParameters()
           from declared in Of(parameter)
           select declared,
    ];

    /// <summary>What is wrong with the values that came, or null.</summary>
    public Error? Check(StringValues values)
    {
        if (values.Count > 1 && !Repeatable) return Wrong("parameter.repeated", "may be given only once");

        return values.Select(value => CheckWhole(value ?? "")).FirstOrDefault(error => error is not null);
    }

    private static IEnumerable<QueryParameter> Of(ParameterInfo parameter)
    {
        if (parameter.IsDefined(typeof(AsParametersAttribute), false))
            return parameter.ParameterType.GetProperties().SelectMany(property => From(property, property.PropertyType));

        return From(parameter, parameter.ParameterType);
    }

    private static IEnumerable<QueryParameter> From(ICustomAttributeProvider declaration, Type type)
    {
        foreach (FromQueryAttribute source in declaration.GetCustomAttributes(typeof(FromQueryAttribute), false))
            yield return new(source.Name!, Nullable.GetUnderlyingType(type) ?? type, declaration);
    }

    private Error? CheckWhole(string value)
    {
        if (MaxLength is { } most && value.Length > most) return Wrong("parameter.too_long", $"has at most {most} characters");
        if (CommaList is not { } list) return CheckOne(value);

        var parts = value.Split(',');
        return parts.Length > list.Most
            ? Wrong("parameter.too_many", $"has at most {list.Most} values")
            : parts.Select(CheckOne).FirstOrDefault(error => error is not null);
    }

    private Error? CheckOne(string value)
    {
        if (Type == typeof(int)) return CheckNumber(value);
        if (Type == typeof(bool) && !bool.TryParse(value, out _)) return Wrong("parameter.not_boolean", "is `true` or `false`");
        if (Type == typeof(Guid) && !Guid.TryParse(value, out _)) return Wrong("parameter.not_guid", "is a GUID");
        if (Forms is { } forms && !Regex.IsMatch(value, forms.Pattern, RegexOptions.None, TimeToMatch)) return CheckForms(forms);

        return Allowed is { } allowed && !allowed.Contains(value) ? CheckAllowed(value, allowed) : null;
    }

    private Error CheckForms(FormsAttribute forms) =>
        Wrong("parameter.malformed", $"takes {string.Join(", ", forms.Forms.Select(one => $"`{one}`"))}{Separated}");

    private Error? CheckNumber(string value)
    {
        var (least, most) = ((int?)Bounds?.Minimum ?? int.MinValue, (int?)Bounds?.Maximum ?? int.MaxValue);
        var sentence = most == int.MaxValue ? $"is a whole number from {least}" : $"is a whole number from {least} to {most}";
        if (!long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return Wrong("parameter.not_number", sentence);

        return number < least || number > most ? Wrong("parameter.out_of_range", sentence) : null;
    }

    private Error CheckAllowed(string value, IReadOnlyList<string> allowed)
    {
        var meant = Suggestions.For(value, allowed) is { } near ? $" Did you mean `{near}`?" : "";
        return Wrong(
            "parameter.not_allowed", $"is one of {string.Join(", ", allowed.Select(one => $"`{one}`"))}{Separated}", meant);
    }

    private Error Wrong(string code, string what, string hint = "") =>
        Error.Invalid(code, $"The parameter `{Name}` {what}.{hint}", Name);

    private T? Find<T>()
        where T : Attribute => Declaration.GetCustomAttributes(typeof(T), false).OfType<T>().FirstOrDefault();
}
