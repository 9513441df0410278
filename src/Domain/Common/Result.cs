namespace FunQuail.Domain.Common;

/// <summary>An outcome that knows how to fail, so that behaviours can refuse a request without knowing its result type.</summary>
public interface IFallible<TSelf>
    where TSelf : IFallible<TSelf>
{
    bool Succeeded { get; }

    IReadOnlyList<Error> Errors { get; }

    static abstract TSelf Failure(IReadOnlyList<Error> errors);
}

/// <summary>The outcome of something that yields no value.</summary>
public readonly struct Result : IFallible<Result>
{
    private readonly IReadOnlyList<Error>? _errors;

    private Result(IReadOnlyList<Error> errors) => _errors = errors;

    public static Result Success => default;

    public bool Succeeded => _errors is null;

    public IReadOnlyList<Error> Errors => _errors ?? [];

    public static Result Failure(IReadOnlyList<Error> errors) => new(errors);

    public static implicit operator Result(Error error) => new([error]);
}

/// <summary>A value, or the errors that explain why there is none.</summary>
public readonly struct Result<T> : IFallible<Result<T>>
{
    private readonly T _value;
    private readonly IReadOnlyList<Error>? _errors;

    private Result(T value, IReadOnlyList<Error>? errors) => (_value, _errors) = (value, errors);

    public bool Succeeded => _errors is null;

    public IReadOnlyList<Error> Errors => _errors ?? [];

    /// <exception cref="InvalidOperationException">The result is a failure: the caller forgot to ask.</exception>
    public T Value => _errors is null
        ? _value
        : throw new InvalidOperationException($"A failed result has no value ({_errors[0].Code}).");

    public static Result<T> Success(T value) => new(value, null);

    public static Result<T> Failure(IReadOnlyList<Error> errors) => new(default!, errors);

    /// <summary>Carries the errors over to a result of another type.</summary>
    public Result<TOther> As<TOther>() => Result<TOther>.Failure(Errors);

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Error error) => new(default!, [error]);
}
