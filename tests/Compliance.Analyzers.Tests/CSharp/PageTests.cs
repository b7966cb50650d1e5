using Compliance.Analyzers.Tests.Harness;

namespace Compliance.Analyzers.Tests.CSharp;

/// <summary>The examples on the pages of the ids on C# are told as the pages say.</summary>
public class PageTests
{
    [Theory]
    [InlineData("CPL7001")]
    [InlineData("CPL7002")]
    [InlineData("CPL7003")]
    [InlineData("CPL7004")]
    [InlineData("CPL7005")]
    [InlineData("CPL7006")]
    public void The_line_on_a_page_is_what_its_example_gives(string id)
    {
        var page = DiagnosticPage.Of(id);
        var source = MarkedCode.Usings + (page.Example.StartsWith('[') ? page.Example + " class A { }" : MarkedCode.Method(page.Example));
        var told = new Project(ModelPack.Files) { Source = source }.Diagnose().Where(d => d.Location.IsInSource).Select(d => Told.Of(d, source));
        Assert.Equal([page.Shown], told.Select(t => t.ToString()));
    }
}
