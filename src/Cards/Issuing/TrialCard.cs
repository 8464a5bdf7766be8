using CanCuoc.Chip.Inspection;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>Makes a card for nobody with the keys that will sign the real ones, and reads it back. Nothing of it is kept.</summary>
public sealed class TrialCard(IssuingKeys keys, TimeProvider clock)
{
    private static readonly PersonDetails Nobody = new()
    {
        Name = PersonName.Parse("THẺ THỬ", null),
        BirthDate = PartialDate.Of(new DateOnly(1990, 1, 1)),
        Sex = Sex.Male,
    };

    /// <summary>A number that is issued to nobody: its place of registration, 999, does not exist.</summary>
    private static readonly PersonalNumber NobodysNumber = PersonalNumber.Parse("999090000000", null);

    // The shortest file with the header of a JPEG of 240 × 320: an empty picture.
    private static ReadOnlySpan<byte> EmptyPicture =>
        [.. (ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 1, 64, 0, 240, 1, 1, 0x11, 0, 0xFF, 0xD9]];

    public Task<Outcome<InspectionReport>> RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var person = new PersonRecord(default, 1, NobodysNumber, Nobody, default, now, "", default);
        return ChipContent
            .Make(keys, person, NobodysNumber, EmptyPicture.ToArray(), now)
            .IsRefused(out var refusal, out var content)
            ? Task.FromResult<Outcome<InspectionReport>>(refusal)
            : ReadBack.RunAsync(content, keys, now, cancellation);
    }
}
