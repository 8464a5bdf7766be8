using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Exchange;

/// <summary>When a claim matches a field. Pure. A claim that cannot be read is no match.</summary>
internal static class FieldMatch
{
    public static bool IsMatch(PersonDetails person, ExchangeField field, string claim) =>
        FieldOf(field).Class == FieldClass.Open && Agrees(person, field, claim);

    /// <summary>The item of the record that an agency asks about.</summary>
    public static RecordField FieldOf(ExchangeField field) =>
        RecordFields.Of(
            field switch
            {
                ExchangeField.Name => "name",
                ExchangeField.BirthDate => "birth-date",
                ExchangeField.Sex => "sex",
                _ => "permanent-residence",
            }
        );

    private static bool Agrees(PersonDetails person, ExchangeField field, string claim) =>
        field switch
        {
            // Where the tone mark stands and the case do not matter; a missing tone does: it is another name.
            ExchangeField.Name => Folding.ToneNeutral(claim) == Folding.ToneNeutral(person.Name.Full),
            ExchangeField.BirthDate => !PartialDate.Read(claim).IsRefused(out _, out var date)
                && date == person.BirthDate,
            ExchangeField.Sex => !Sex.Read(claim).IsRefused(out _, out var sex) && sex == person.Sex,
            ExchangeField.PermanentUnit => person.PermanentResidence?.Unit?.Code == claim.Trim(),
            _ => false,
        };
}
