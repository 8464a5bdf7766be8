using System.Security.Cryptography;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Issues personal numbers: six digits drawn by a cryptographic generator within the cell (prefix, century and sex, year), so that a
/// number tells no order. The directory keeps every number for ever, and none is used twice.
/// </summary>
internal static class NumberIssue
{
    public static readonly Refusal CellFull = new(
        "POP-02",
        "Hết số định danh cho nơi đăng ký, giới tính và năm sinh này.",
        "No personal number is left for this place, sex and year of birth.",
        "NĐ 137/2015/NĐ-CP art. 13"
    );

    public static readonly Refusal NoPlace = new(
        "POP-03",
        "Chưa biết nơi đăng ký khai sinh nên chưa cấp được số định danh cá nhân.",
        "The place of birth registration is not known, so no personal number can be issued.",
        "NĐ 137/2015/NĐ-CP art. 13"
    );

    // The fullest cell stays below a tenth, so a draw is free nine times in ten; after these draws the cell is as good as full.
    private const int Draws = 64;

    private const int Cell = 1_000_000;

    /// <summary>Draws a free number for a person and enters it into the directory.</summary>
    public static async Task<Outcome<PersonalNumber>> DrawAsync(
        Act act,
        PersonId person,
        PersonDetails details,
        CancellationToken cancellation
    )
    {
        if (details.BirthRegistration?.Unit is not { } place)
            return NoPlace.For("birthRegistration");
        for (var draw = 0; draw < Draws; draw++)
        {
            var six = RandomNumberGenerator.GetInt32(Cell);
            var composed = PersonalNumber.Compose(place.NumberPrefix, details.Sex, details.BirthDate.Year, six);
            if (composed.IsRefused(out var refusal, out var number))
                return refusal;
            if (await EnterAsync(act, person, number, cancellation))
                return number;
        }
        return CellFull;
    }

    /// <summary>Enters a number that a person already has; false when the directory has it.</summary>
    public static async Task<bool> EnterAsync(
        Act act,
        PersonId person,
        PersonalNumber number,
        CancellationToken cancellation
    ) =>
        await act.Session.ExecuteAsync(
            """
            INSERT INTO population.number (number, person_id, issued_by) VALUES (@number, @person, @act)
            ON CONFLICT (number) DO NOTHING
            """,
            cancellation,
            ("number", number.Value),
            ("person", person.Value),
            ("act", act.Id.Value)
        ) == 1;

    /// <summary>Whose a number is or was; null when it was never issued.</summary>
    public static async Task<PersonId?> HolderAsync(Act act, PersonalNumber number, CancellationToken cancellation)
    {
        var person = await act.Session.ScalarAsync(
            "SELECT person_id FROM population.number WHERE number = @number",
            cancellation,
            ("number", number.Value)
        );
        return person is long known ? new PersonId(known) : null;
    }
}
