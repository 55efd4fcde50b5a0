using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;

namespace Imagicle.WhatsApp.Sdk.Tests.Errors;

public partial class CatalogTests
{
    [Fact]
    public void All_PrintedAsATable_IsApproved()
    {
        var text = new StringBuilder();
        foreach (var row in WhatsAppErrorCatalog.All.OrderBy(row => row.Category).ThenBy(row => row.Code))
        {
            text.Append(CultureInfo.InvariantCulture,
                $"{row.Code,8} | {row.Category,-13} | {row.Certainty,-7} | {row.Advice,-8} | {row.Wait,10} | {row.Summary}\n");
        }

        Approved.Verify(text.ToString(), "ErrorCatalog");
    }

    [Fact]
    public void Codes_EveryConstant_IsInTheCatalog() =>
        typeof(WhatsAppErrorCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (int)field.GetRawConstantValue()!)
            .Should().OnlyHaveUniqueItems().And.OnlyContain(code => WhatsAppErrorCatalog.Find(code) != null);

    /// <summary>Reads the table of the reference text, where that is at hand: no code may be forgotten.</summary>
    [Fact]
    public void All_ReferenceTable_IsComplete()
    {
        var path = Path.Combine(RepositoryRoot.Reference, "meta-cloud-api.md");
        if (!File.Exists(path))
        {
            return;
        }

        var text = File.ReadAllText(path);
        text = text[text.IndexOf("### 6.4", StringComparison.Ordinal)..text.IndexOf("### 6.5", StringComparison.Ordinal)];
        text = text[..text.IndexOf("Not in any Meta page", StringComparison.Ordinal)];
        var codes = TableCode().Matches(text)
            .SelectMany(match => match.Groups[1].Value.Split(','))
            .Concat(LongCode().Matches(text).Select(match => match.Value))
            .Select(code => int.Parse(code, CultureInfo.InvariantCulture))
            .Distinct()
            .ToList();

        codes.Should().HaveCountGreaterThan(120).And.OnlyContain(code => WhatsAppErrorCatalog.Find(code) != null);
    }

    [Theory]
    [InlineData(201)]
    [InlineData(250)]
    [InlineData(299)]
    public void Find_PermissionRange_IsAuthorization(int code) =>
        WhatsAppErrorCatalog.Find(code)!.Category.Should().Be(WhatsAppErrorCategory.Authorization);

    [Theory]
    [InlineData(300)]
    [InlineData(-1)]
    [InlineData(999999)]
    [InlineData(int.MaxValue)]
    public void Find_UnknownCode_IsNull(int code) => WhatsAppErrorCatalog.Find(code).Should().BeNull();

    [Fact]
    public void Find_TemplateErrorInTheSubcode_IsFound()
    {
        WhatsAppErrorCatalog.Find(100, 2388299)!.Category.Should().Be(WhatsAppErrorCategory.Template);
        WhatsAppErrorCatalog.Find(100, 33)!.Code.Should().Be(33);
        WhatsAppErrorCatalog.Find(100, 4)!.Code.Should().Be(100);
        WhatsAppErrorCatalog.Find(190, 463)!.Code.Should().Be(190);
    }

    [Fact]
    public void Error_OfAWebhook_TellsCategoryAndAdvice()
    {
        var error = new WhatsAppError(WhatsAppErrorCodes.ReengagementRequired);

        error.Category.Should().Be(WhatsAppErrorCategory.Delivery);
        error.Advice.Should().Be(RetryAdvice.AfterFix);
        new WhatsAppError(999999).Advice.Should().Be(RetryAdvice.Unknown);
        new WhatsAppError(999999) { IsTransient = true }.Advice.Should().Be(RetryAdvice.BackOff);
    }

    [Fact]
    public void All_BackOff_HasAFirstPause() =>
        WhatsAppErrorCatalog.All.Where(row => row.Advice == RetryAdvice.BackOff)
            .Should().OnlyContain(row => row.Wait != null);

    [GeneratedRegex(@"^\| ([\d, ]+) \|", RegexOptions.Multiline)]
    private static partial Regex TableCode();

    [GeneratedRegex(@"\b(13[0-9]{4}|147\d{3}|2388\d{3}|2593\d{3}|1752041|20000\d)\b")]
    private static partial Regex LongCode();
}
