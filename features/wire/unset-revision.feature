@wire-revision
Feature: Clearing in the successor's wire format
  With the private key, null clears just what it names, including an identifier, which can then be added again.

  @UNSET
  Rule: Null clears an identifier

    Scenario: The private key clears the phone number alone
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | gold             |
      When the private key changes Jessica's profile to:
        | phone number | (removed) |
      Then Jessica has:
        | phone number | (null) |
      And Jessica has:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | plan        | gold             |
      And nobody is found by phone number "+16171000001"

    Scenario Outline: A profile is no longer found by the <identifier> that was cleared
      Given Jessica has a profile with:
        | <found by>   | <known> |
        | <identifier> | <value> |
      When the private key changes Jessica's profile to:
        | <identifier> | (removed) |
      Then nobody is found by <identifier> "<value>"
      And Jessica is found by <found by> "<known>"

      Examples:
        | identifier  | value            | found by     | known        |
        | external ID | 1468             | phone number | +16171000001 |
        | email       | old.me@yahoo.com | external ID  | 1468         |

    Scenario Outline: The <cleared> is cleared together with the <other> and does not return
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | first name   | Jessica          |
        | last name    | Smith            |
        | organization | Business A       |
        | title        | Engineer         |
        | city         | Boston           |
        | region       | Massachusetts    |
        | plan         | gold             |
        | tier         | 2                |
      When the private key changes Jessica's profile to:
        | <cleared> | (removed) |
        | <other>   | (removed) |
      Then Jessica has:
        | <cleared> | <nothing> |
        | <other>   | null      |
      When Identify receives:
        | <found by> | <value> |
        | country    | USA     |
      Then Jessica has:
        | country   | USA       |
        | <cleared> | <nothing> |

      Examples:
        | cleared      | other      | nothing | found by    | value            |
        | external ID  | tier       | (null)  | email       | old.me@yahoo.com |
        | email        | tier       | (null)  | external ID | 1468             |
        | phone number | tier       | (null)  | external ID | 1468             |
        | first name   | tier       | null    | external ID | 1468             |
        | last name    | title      | null    | external ID | 1468             |
        | organization | tier       | null    | external ID | 1468             |
        | city         | first name | null    | external ID | 1468             |
        | region       | title      | null    | external ID | 1468             |
        | plan         | city       | null    | external ID | 1468             |

    Scenario Outline: The <cleared> is cleared while the <set> is changed
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | title        | Owner            |
        | first name   | Jessica          |
        | city         | Boston           |
        | region       | MA               |
        | plan         | gold             |
      When the private key changes Jessica's profile, as "<place>", to:
        | <cleared> | (removed) |
        | <set>     | <new>     |
      Then Jessica has:
        | <cleared> | <nothing> |

      Examples:
        | cleared      | nothing | set         | new              | place          |
        | phone number | (null)  | email       | new.me@yahoo.com | JSON:API       |
        | phone number | (null)  | plan        | silver           | plain JSON     |
        | email        | (null)  | external ID | 9999             | trailing slash |
        | plan         | null    | email       | new.me@yahoo.com | JSON:API       |
        | city         | null    | region      | CO               | JSON:API       |
        | title        | null    | first name  | Jess             | plain JSON     |
        | title        | null    | plan        | silver           | trailing slash |

    Scenario Outline: A property that is null in a change as "<place>" is removed
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      When the private key changes Jessica's profile, as "<place>", to:
        | plan | (removed) |
      Then Jessica has:
        | plan | null |

      Examples:
        | place          |
        | plain JSON     |
        | trailing slash |

    Scenario: An email that was cleared is free for a new profile
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | plan        | gold             |
      When the private key changes Jessica's profile to:
        | email | (removed) |
      Then nobody is found by email "old.me@yahoo.com"
      When Identify receives:
        | email | old.me@yahoo.com |
        | plan  | silver           |
      Then the profile found by email "old.me@yahoo.com" has:
        | plan | silver |
      And Jessica still has:
        | plan | gold |

  Rule: Identify adds an identifier again that was cleared

    Scenario Outline: The <identifier> that the private key cleared is added again
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | <old>   |
        | plan         | gold    |
      When the private key changes Jessica's profile to:
        | <identifier> | (removed) |
      Then Jessica has:
        | <identifier> | (null) |
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | <old>   |
      Then Jessica has:
        | <identifier> | <old> |
      And Jessica is found by each identifier

      @ADD-ID
      Examples:
        | identifier  | old  | found by | value            |
        | external ID | 1468 | email    | old.me@yahoo.com |

      @ADD-EMAIL
      Examples:
        | identifier | old              | found by    | value |
        | email      | old.me@yahoo.com | external ID | 1468  |

      @ADD-PHONE
      Examples:
        | identifier   | old          | found by    | value |
        | phone number | +16171000001 | external ID | 1468  |
