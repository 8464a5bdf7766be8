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

    private const int Block = 1000;

    // Reads no further than the first block with room: one block in life, half a cell's index where a handful is left of a million.
    private const string BlockWithRoom = """
        WITH RECURSIVE block (first) AS (
            SELECT @first UNION ALL SELECT first + 1000 FROM block WHERE first + 1000 <= @last
        )
        SELECT first FROM block
        WHERE (SELECT count(*) FROM population.number WHERE number BETWEEN first AND first + 999) < 1000
        LIMIT 1
        """;

    /// <summary>Draws a free number for a person and enters it into the directory.</summary>
    public static async Task<Outcome<PersonalNumber>> DrawAsync(
        Act act,
        PersonId person,
        PersonDetails details,
        CancellationToken cancellation
    )
    {
        return CellOf(details).IsRefused(out var refusal, out var cell)
            ? refusal
            : await DrawAsync(act, person, cell, cancellation);
    }

    /// <summary>The cell that a person's number comes from.</summary>
    public static Outcome<NumberCell> CellOf(PersonDetails details) =>
        details.BirthRegistration?.Unit is { } place
            ? NumberCell.Of(place.NumberPrefix, details.Sex, details.BirthDate.Year)
            : NoPlace.For("birthRegistration");

    /// <summary>
    /// Draws at random; where the number drawn is taken, one of those left in its thousand is issued, or in the next thousand that has
    /// room, round the end of the cell. Only an issuer who took that one meanwhile makes it draw again, and each such issuer leaves one
    /// number less: it ends.
    /// </summary>
    public static async Task<Outcome<PersonalNumber>> DrawAsync(
        Act act,
        PersonId person,
        NumberCell cell,
        CancellationToken cancellation
    )
    {
        while (true)
        {
            var drawn = cell.Draw();
            if (await EnterAsync(act, person, drawn, cancellation))
                return drawn;
            var here = drawn.Value - (drawn.Value % Block);
            var block =
                await BlockAsync(act, here, cell.Last, cancellation)
                ?? await BlockAsync(act, cell.First.Value, drawn, cancellation);
            if (block is not { } first)
                return CellFull;
            if (
                await FreeAsync(act, first, cancellation) is { } free
                && await EnterAsync(act, person, free, cancellation)
            )
                return free;
        }
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
            INSERT INTO population.number (number, person_id) VALUES (@number, @person)
            ON CONFLICT (number) DO NOTHING
            """,
            cancellation,
            ("number", number.Value),
            ("person", person.Value)
        ) == 1;

    /// <summary>Notes by which act a number ceased to be its holder's; it stays in the directory.</summary>
    public static Task<int> EndAsync(Act act, PersonalNumber number, CancellationToken cancellation) =>
        act.Session.ExecuteAsync(
            "UPDATE population.number SET ended_by = @act WHERE number = @number",
            cancellation,
            ("act", act.Id.Value),
            ("number", number.Value)
        );

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

    /// <summary>Where the first block with room begins, from <paramref name="first"/> on; null when there is none.</summary>
    private static async Task<long?> BlockAsync(
        Act act,
        long first,
        PersonalNumber last,
        CancellationToken cancellation
    ) => (long?)await act.Session.ScalarAsync(BlockWithRoom, cancellation, ("first", first), ("last", last.Value));

    /// <summary>Any free number of a block; null when the last was taken meanwhile.</summary>
    private static async Task<PersonalNumber?> FreeAsync(Act act, long first, CancellationToken cancellation)
    {
        var taken = await act.Session.ListAsync(
            "SELECT number FROM population.number WHERE number BETWEEN @first AND @last",
            row => row.GetInt64(0),
            cancellation,
            ("first", first),
            ("last", first + Block - 1)
        );
        var free = Enumerable.Range(0, Block).Select(place => first + place).Except(taken).ToArray();
        return free.Length == 0 ? null : PersonalNumber.FromValue(free[RandomNumberGenerator.GetInt32(free.Length)]);
    }
}
