namespace CanCuoc.Population;

/// <summary>A record of an invented country with the truth beside it.</summary>
/// <param name="Person">Which person it is of, counted from 1; several records may be of one.</param>
/// <param name="Parents">Which parents the person has, by number: brothers and sisters have the same; nought for parents unknown.</param>
/// <param name="Born">When the person was truly born.</param>
/// <param name="Truth">What it should say.</param>
/// <param name="Written">What it says.</param>
/// <param name="Mistakes">What is wrong in it.</param>
public sealed record MistakenRecord(
    long Person,
    long Parents,
    DateOnly Born,
    WrittenPerson Truth,
    WrittenPerson Written,
    IReadOnlyList<Mistake> Mistakes
);
