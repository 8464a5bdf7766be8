using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Personalisation;
using CanCuoc.Law;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>
/// Puts together what stands on a card's chip, from the record it is made of, and signs it. The chip has made its keys before: their public
/// halves are among what is signed.
/// </summary>
internal static class ChipContent
{
    /// <summary>Signs the content.</summary>
    /// <param name="portrait">JPEG.</param>
    /// <param name="fingers">Written only where the chip knows whose terminals may read them.</param>
    public static Outcome<LogicalDataStructure> Make(
        CardSigner signer,
        PersonRecord person,
        PersonalNumber number,
        ReadOnlyMemory<byte> portrait,
        IReadOnlyList<FingerImage> fingers,
        ChipPublicKeys chip,
        DateTimeOffset now
    )
    {
        var issued = Ledger.Act.DayOf(now);
        if (CardValidity.Expiry(person.Details.BirthDate, issued).IsRefused(out var refusal, out var expiry))
            return refusal;
        if (FaceImage.FromFile(portrait).IsRefused(out refusal, out var face))
            return refusal;
        var citizen = Citizen(person, number, issued, expiry.Day);
        var zone = MachineReadableZone.ForCitizenCard(
            number,
            citizen.Name,
            citizen.Birth,
            citizen.Sex,
            citizen.Expires,
            citizen.Nationality
        );
        var groups = new Dictionary<FileIdentifier, ReadOnlyMemory<byte>>
        {
            [FileIdentifier.DG1] = new DataGroup1(zone).Encode(),
            [FileIdentifier.DG2] = new DataGroup2(face).Encode(),
            [FileIdentifier.DG13] = citizen.Encode(),
        };
        if (signer.Terminals is not null)
            groups[FileIdentifier.DG3] = new DataGroup3(fingers).Encode();
        foreach (var (file, bytes) in chip.Groups(SecurityInfos.OfCitizenCard))
            groups[file] = bytes;
        return signer.WithSigner((key, certificate) => LogicalDataStructure.Build(groups, key, certificate, now));
    }

    private static DataGroup13 Citizen(PersonRecord person, PersonalNumber number, DateOnly issued, DateOnly? expires)
    {
        var (details, printed) = (person.Details, PrintedItems.Of(person));
        return new DataGroup13
        {
            Number = number,
            Name = details.Name,
            Birth = details.BirthDate,
            Sex = details.Sex,
            Nationality = details.Nationality,
            EthnicGroup = details.EthnicGroup,
            Religion = details.Religion,
            PlaceOfOrigin = printed.Origin,
            PermanentResidence = printed.Address,
            Issued = issued,
            Expires = expires,
            Father = details.Father?.Name,
            Mother = details.Mother?.Name,
            Spouse = details.Spouse?.Name,
            OldNumber = details.LegacyNumber?.ToString(),
        };
    }
}
