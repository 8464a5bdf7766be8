using CanCuoc.Chip.Access;
using CanCuoc.Population;
using CanCuoc.Production;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>Makes a card for nobody with the keys that will sign the real ones, and reads it back, in both passes. Nothing of it is kept.</summary>
public sealed class TrialCard(IssuingKeys keys, Store store, TimeProvider clock)
{
    private static readonly PersonDetails Nobody = new()
    {
        Name = PersonName.Parse("THẺ THỬ", null),
        BirthDate = PartialDate.Of(new DateOnly(1990, 1, 1)),
        Sex = Sex.Male,
    };

    /// <summary>A number that is issued to nobody: its place of registration, 999, does not exist.</summary>
    private static readonly PersonalNumber NobodysNumber = PersonalNumber.Parse("999090000000", null);

    private static readonly Evidence NoPaper = new(EvidenceRank.Statement, "");

    // The shortest file with the header of a JPEG of 240 × 320: an empty picture.
    private static readonly byte[] EmptyPicture = Convert.FromHexString("FFD8FFC0000B08014000F001011100FFD9");

    /// <summary>Refused with what kept the card from being made or believed.</summary>
    public async Task<Outcome<Done>> RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var person = new PersonRecord(default, 1, NobodysNumber, Nobody, default, now, NoPaper, default);
        await using var session = await store.ReadAsync(cancellation);
        if ((await keys.SignerAsync(session, now, cancellation)).IsRefused(out var refusal, out var signer))
            return refusal;
        using var transport = TransportKey.Generate();
        using var chip = new StandingChip(BlankChips.Make(transport));
        var work = chip.WorkBy(transport);
        if ((await work.InitialiseAsync(cancellation)).IsRefused(out refusal, out var own))
            return refusal;
        var made = ChipContent.Make(signer, person, NobodysNumber, EmptyPicture, fingers: [], own, now);
        return made.IsRefused(out refusal, out var content)
            ? refusal
            : await work.PersonaliseAsync(new(content, signer.Terminals), signer.Trust, now, cancellation);
    }
}
