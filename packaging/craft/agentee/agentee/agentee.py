"""KDE Craft's blueprint of Agentee: the libraries it is built with on Windows and macOS, and how it is packed there."""
import info
from CraftCore import CraftCore
from Package.CMakePackageBase import CMakePackageBase

url_handler = r"""
WriteRegStr SHCTX "Software\Classes\agentee" "" "URL:Agentee"
WriteRegStr SHCTX "Software\Classes\agentee" "URL Protocol" ""
WriteRegStr SHCTX "Software\Classes\agentee\shell\open\command" "" '"$INSTDIR\bin\agentee.exe" "%1"'
"""


class subinfo(info.infoclass):
    def setTargets(self):
        # The checkout that is released: `craft --options agentee.srcDir=FOLDER agentee`.
        self.svnTargets["main"] = "https://agentee.example/agentee-desktop.git|main"
        self.defaultTarget = "main"
        self.displayName = "Agentee"
        self.description = "Write proposals together with AI agents"
        self.webpage = "https://agentee.example"

    def setDependencies(self):
        self.buildDependencies["kde/frameworks/extra-cmake-modules"] = None
        self.buildDependencies["agentee/jsoncons"] = None
        for library in ("virtual/base", "libs/qt/qtbase", "libs/qt/qtsvg", "libs/qt/qtwebsockets", "libs/qt/qtwebengine",
                        "libs/qt/qttools", "kde/frameworks/tier1/syntax-highlighting", "kde/frameworks/tier1/sonnet",
                        "kde/frameworks/tier1/breeze-icons", "kde/frameworks/tier3/knotifications", "qt-libs/qcoro",
                        "qt-libs/qtkeychain", "libs/openssl", "libs/sqlite", "libs/libgit2", "libs/libcurl",
                        "libs/boost/boost-headers", "agentee/cmark-gfm", "agentee/uchardet", "agentee/yaml-cpp"):
            self.runtimeDependencies[library] = None


class Package(CMakePackageBase):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        # As Info.plist says; what is older lacks parts of the standard library.
        if CraftCore.compiler.isMacOS:
            self.subinfo.options.configure.args += ["-DCMAKE_OSX_DEPLOYMENT_TARGET=14.0"]

    def createPackage(self):
        icons = self.sourceDir() / "packaging/icons"
        self.defines["icon"] = icons / "agentee.ico"
        self.defines["icon_png"] = icons / "256/agentee.png"
        self.defines["icon_png_44"] = icons / "48/agentee.png"
        self.defines["shortcuts"] = [
            {"name": "Agentee", "target": "bin/agentee.exe", "description": self.subinfo.description}]
        self.defines["alias"] = "agentee"
        self.defines["mimetypes"] = ["text/markdown"]
        self.defines["file_types"] = [".md", ".markdown"]
        if CraftCore.compiler.isWindows:
            self.defines["registry_hook"] = url_handler
        self.addExecutableFilter(r"bin/(?!(agentee|QtWebEngineProcess)).*")
        self.ignoredPackages.append("binary/mysql")
        return super().createPackage()
