using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>Somebody whom the collection missed is registered, and gets a number for life.</summary>
internal static class NumberChapter
{
    public static readonly Reason Why = new(Purpose.DataCollection, "Luật 26/2023/QH15, Điều 10");

    /// <summary>Where she lives before she moves: the first commune of Hà Nội's list.</summary>
    public static AdministrativeUnit Home { get; } = CommuneOf("01");

    /// <summary>The first commune of a province's list.</summary>
    public static AdministrativeUnit CommuneOf(string province) =>
        AdministrativeUnits.Newest.Units.First(unit =>
            unit.Level == UnitLevel.Commune && unit.Province.Code == province
        );

    public static async Task TellAsync(Story story, CancellationToken cancellation)
    {
        story.Narrator.Chapter("Một số định danh cho cả đời", "A number for life");
        story.Citizen = await story.ActAsync(
            Cast.ResidenceOfficer,
            RegisterPerson.Kind,
            Why,
            act =>
                story.Do.RegisterNewcomer.RunAsync(
                    act,
                    Peony,
                    null,
                    new(EvidenceRank.Statement, "Phiếu thu thập DC01, tờ 1"),
                    cancellation
                ),
            cancellation
        );
        story.Result.PersonalNumber = story.Citizen.Number.ToString()!;
        story.Narrator.Say(
            $"{Peony.Name.ScreenForm} bị sót khi thu thập; nay được đăng ký và cấp số định danh cá nhân.",
            $"{Peony.Name.ScreenForm} was missed in the collection; now she is registered and given a number."
        );
        story.Narrator.Show("Số định danh / personal number", story.Result.PersonalNumber);
    }

    /// <summary>Mẫu Đơn is a peony; mẫu alone is a specimen.</summary>
    private static PersonDetails Peony =>
        new()
        {
            Name = PersonName.Parse("Nguyễn Thị Mẫu Đơn", null),
            BirthDate = PartialDate.Of(new DateOnly(1994, 3, 15)),
            Sex = Sex.Female,
            EthnicGroup = EthnicGroup.ReadName("Kinh").Value,
            Religion = Religion.Read("00").Value,
            BirthRegistration = Address.Of(Home, "").Value,
            PlaceOfBirth = Address.Of(Home, "").Value,
            PlaceOfOrigin = Address.Of(Home, "").Value,
            PermanentResidence = Address.Of(Home, "Số 7 ngõ Hoa Mẫu").Value,
            Father = new(null, PersonName.Parse("Nguyễn Văn Vườn", null)),
            Mother = new(null, PersonName.Parse("Lê Thị Cúc", null)),
        };
}
