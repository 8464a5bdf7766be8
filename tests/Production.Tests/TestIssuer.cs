using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Trust;
using CanCuoc.Vocabulary;

namespace CanCuoc.Production.Tests;

/// <summary>The issuing zone, without a registry: it asks for chips, signs what is to stand on them, and opens the results.</summary>
internal sealed class TestIssuer : IDisposable
{
    public const long Batch = 7;

    private static readonly DateTimeOffset Founded = TimeProvider.System.GetUtcNow().AddDays(-1);

    private readonly ECDsa files = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa countryKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa documentKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly BatchKey key = BatchKey.Generate();
    private readonly X509Certificate2 country;
    private readonly X509Certificate2 document;

    public TestIssuer()
    {
        country = CountrySigner.Certify(countryKey, SigningAuthority.Specimen, Founded, Founded.AddYears(4));
        document = DocumentSigner.Certify(country, countryKey, documentKey, SigningAuthority.Specimen, Founded).Value;
        Trust = TrustStore.Of(country).Value;
    }

    public ZoneKey Key => ZoneKey.Of(files);

    public TrustStore Trust { get; }

    public byte[] Sign(FileKind kind, byte[] body, long batch = Batch) => SignedFile.Sign(kind, batch, body, files);

    public byte[] Order(long batch, params long[] orders) =>
        Sign(FileKind.ChipOrder, new ChipOrder(key.PublicKey, orders).Encode(), batch);

    public byte[] Order(int count) => Order(Batch, [.. Enumerable.Range(1, count).Select(order => (long)order)]);

    public InitialisedChips Read(byte[] file, ZoneKey factory) =>
        InitialisedChips.Parse(SignedFile.Open(file, FileKind.InitialisedChips, factory).Value).Value;

    /// <summary>What is to stand on every chip of the file.</summary>
    public byte[] Data(byte[] file, ZoneKey factory) =>
        Data(file, factory, chip => new SignedContent(Card(chip), Trust: null).Encode());

    public byte[] Data(byte[] file, ZoneKey factory, Func<InitialisedChip, byte[]> data)
    {
        var chips = Read(file, factory);
        using var secret = key.Agree(Batch, chips.FactoryKey).Value;
        var rows = chips.Chips.Select(chip => new SealedRow(
            chip.Order,
            chip.Serial,
            secret.Seal(FileKind.SignedCards, chip.Order, chip.Serial, data(chip))
        ));
        return Data(SHA256.HashData(file), [.. rows]);
    }

    public byte[] Data(byte[] answers, IReadOnlyList<SealedRow> rows) =>
        Sign(FileKind.SignedCards, new SignedCards(answers, Encoding.ASCII.GetBytes(Trust.ToPem()), rows).Encode());

    public CardResults Results(byte[] file, ZoneKey factory) =>
        CardResults.Parse(SignedFile.Open(file, FileKind.CardResults, factory).Value).Value;

    /// <summary>The chip that came back.</summary>
    public ChipMemory Open(CardResult result, byte[] chips, ZoneKey factory)
    {
        using var secret = key.Agree(Batch, Read(chips, factory).FactoryKey).Value;
        var image = secret.Open(FileKind.CardResults, result.Order, result.Serial, result.Hidden.Span).Value;
        return ChipMemory.Parse(image).Value;
    }

    /// <summary>A card of somebody invented, whose number ends with the order's.</summary>
    public LogicalDataStructure Card(InitialisedChip chip)
    {
        var citizen = Citizen(chip.Order);
        var zone = MachineReadableZone.ForCitizenCard(
            citizen.Number,
            citizen.Name,
            citizen.Birth,
            citizen.Sex,
            citizen.Expires,
            citizen.Nationality
        );
        var groups = new Dictionary<FileIdentifier, ReadOnlyMemory<byte>>(chip.Keys.Groups(SecurityInfos.OfCitizenCard))
        {
            [FileIdentifier.DG1] = new DataGroup1(zone).Encode(),
            [FileIdentifier.DG13] = citizen.Encode(),
        };
        return LogicalDataStructure.Build(groups, documentKey, document, Founded.AddHours(1)).Value;
    }

    public void Dispose()
    {
        key.Dispose();
        country.Dispose();
        document.Dispose();
        files.Dispose();
        countryKey.Dispose();
        documentKey.Dispose();
    }

    private static DataGroup13 Citizen(long order) =>
        new()
        {
            Number = PersonalNumber.Parse(FormattableString.Invariant($"001190{order:D6}"), null),
            Name = PersonName.Parse("NGUYỄN THỊ HƯ CẤU", null),
            Birth = PartialDate.Parse("01/01/1990", null),
            Sex = Sex.Female,
            Nationality = Country.VietNam,
            PlaceOfOrigin = "Phường Ba Đình, Thành phố Hà Nội",
            PermanentResidence = "Số 1 phố Tưởng Tượng, Phường Ba Đình, Thành phố Hà Nội",
            Issued = DateOnly.FromDateTime(Founded.Date),
            Expires = DateOnly.FromDateTime(Founded.Date.AddYears(10)),
        };
}
