using System.Diagnostics.CodeAnalysis;

namespace CanCuoc.Vocabulary;

/// <summary>What an operation answers: a value, or the refusal of the rule that said no. Never both, never neither.</summary>
public readonly record struct Outcome<T>
    where T : notnull
{
    private readonly T? value;

    private Outcome(T? value, Refusal? refusal)
    {
        this.value = value;
        Refusal = refusal;
    }

    public Refusal? Refusal { get; }

    /// <summary>The value. Reading it from a refused outcome is a bug and throws.</summary>
    public T Value =>
        Refusal is null && value is not null
            ? value
            : throw new InvalidOperationException(Refusal?.ToString() ?? "An outcome without value or refusal.");

    /// <summary>True when refused; then <paramref name="refusal"/> says why, else <paramref name="accepted"/> holds the value.</summary>
    public bool IsRefused([NotNullWhen(true)] out Refusal? refusal, [NotNullWhen(false)] out T? accepted)
    {
        refusal = Refusal;
        accepted = Refusal is null ? Value : default;
        return refusal is not null;
    }

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}

/// <summary>The value of an operation that only succeeds or is refused.</summary>
public readonly record struct Done
{
    public static Done It => default;
}
